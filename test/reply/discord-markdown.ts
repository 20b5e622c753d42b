/**
 * How Discord reads Markdown, as far as it could change a quotation: a small model of its parser's rules (a fork of simple-markdown), written
 * independently of `src/reply/markdown.ts`. Gives the text that a reader sees and the markup that was found in it.
 */

interface Rendered {
  readonly text: string
  /** Runs of bold text. */
  readonly bold: readonly string[]
  /** Names of every other construct found: for a neutralised text there are none. */
  readonly markup: readonly string[]
}

/** Block constructs count at the start of a line only. */
const blocks: Readonly<Record<string, RegExp>> = {
  heading: /^ *#{1,3} +\S/,
  subtext: /^ *-# +\S/,
  list: /^ *(?:[-*+]|\d+\.) +\S/,
  quote: /^ *>{1}(?:>>)? /,
}

/** Inline constructs, in the order in which they are tried. */
const inlines: Readonly<Record<string, RegExp>> = {
  codeBlock: /^```[^]+?```/,
  code: /^(`+)[^]*?[^`]\1(?!`)/,
  link: /^\[[^\]]*\]\(<?[^)]*>?\)/,
  url: /^(?:https?|steam|discord):\/\/\S/,
  angle: /^<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+|\/[^>]+:\d+|[^>\s]+@[^>\s]+|https?:[^>]+|\+?\d+)>/,
  everyone: /^@(?:everyone|here)\b/,
  emoji: /^:[^\s:]+:/,
  spoiler: /^\|\|[^]+?\|\|/,
  strike: /^~~[^]+?~~/,
  underline: /^__(?:\\[^]|[^\\])+?__(?!_)/,
  italic: /^(?:_(?:\\[^]|[^\\_])+?_(?!\w)|\*(?=\S)(?:\\[^]|[^\\*])+?\*(?!\*))/,
}

const strong = /^\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/
const escape = /^\\([^0-9A-Za-z\s])/

/** Renders the inside of block quotes: each line must begin with `> `. */
export function renderBlockQuote(markdown: string): Rendered {
  const lines = markdown.split('\n')
  if (!lines.every((line) => line.startsWith('> '))) return { text: '', bold: [], markup: ['a line outside the block quote'] }
  return renderText(lines.map((line) => line.slice(2)).join('\n'))
}

export function renderText(markdown: string): Rendered {
  const rendered = { text: '', bold: [] as string[], markup: [] as string[] }
  for (const line of markdown.split('\n')) {
    for (const [name, pattern] of Object.entries(blocks)) if (pattern.test(line)) rendered.markup.push(name)
  }
  let rest = markdown
  while (rest !== '') {
    const escaped = escape.exec(rest)
    const bold = strong.exec(rest)
    const found = Object.entries(inlines).find(([, pattern]) => pattern.test(rest))
    if (escaped) {
      rendered.text += escaped[1]
      rest = rest.slice(escaped[0].length)
    } else if (bold) {
      const inner = renderText(bold[1] ?? '')
      rendered.text += inner.text
      rendered.bold.push(inner.text)
      rendered.markup.push(...inner.markup)
      rest = rest.slice(bold[0].length)
    } else {
      if (found) rendered.markup.push(found[0])
      rendered.text += rest[0]
      rest = rest.slice(1)
    }
  }
  return rendered
}
