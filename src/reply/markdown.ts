/** Text → Discord Markdown that shows exactly that text: everything that Discord would read as markup is neutralised. */
import type { Span } from '#src/corpus/article.ts'

/**
 * Characters that begin or end markup wherever they stand: emphasis, code, spoilers, links, mentions, timestamps, custom emoji,
 * headings. A backslash before punctuation is Discord's own escape and never shows.
 */
const inline = /[\\*_~`|[\]<>@#]/g

/** A colon matters only before a word: in web addresses (`https:`) and emoji names (`:smile:`). */
const colon = /:(?=\S)/g

/** The same where the text goes on: what follows its last colon is not known. */
const openColon = /:(?!\s)/g

/** List markers and block signs matter only where a line begins. */
const lineStart = /^(\s*)(?:([-+])|(\d+)([.)]))/gm

/** Control, format and private-use characters: they are invisible, or reorder and break what stands around them. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0\u2800]/gu

/** Line breaks survive, what cannot be seen does not. */
export function withoutInvisible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(invisible, (character) => (character === '\n' ? character : character === '\t' ? ' ' : ''))
}

/** Shows every visible character of `text` as itself. */
export function escapeMarkdown(text: string): string {
  return escapeLineStarts(escapeInline(withoutInvisible(text)))
}

/** A block quote of `text`; the words in `decisive` are bold. */
export function blockQuote(text: string, decisive?: Span): string {
  const marked = decisive === undefined ? escapeInline(withoutInvisible(text)) : emphasise(text, decisive)
  return escapeLineStarts(marked)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

/** Words by other people, shown as a short quotation of themselves: one line, no piled-up accents, at most `limit` characters. */
export function foreignText(text: string, limit: number): string {
  const line = withoutInvisible(text.normalize('NFC'))
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return escapeMarkdown(shorten(line, limit))
}

/** At most `limit` UTF-16 units, never half a character. For labels and other people's words: quotes are never shortened. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > limit - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** A code block whose fence is longer than any run of backticks within. */
export function codeBlock(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return `${fence}\n${text}\n${fence}`
}

function escapeInline(text: string, colons = colon): string {
  return text.replace(inline, '\\$&').replace(colons, '\\:')
}

function escapeLineStarts(text: string): string {
  return text.replace(lineStart, (_, space: string, bullet: string | undefined, digits: string | undefined, point: string | undefined) =>
    bullet === undefined ? `${space}${digits}\\${point}` : `${space}\\${bullet}`,
  )
}

/** Bold ends with its line in Discord, and a line of blanks cannot be bold: each line gets its own. */
function emphasise(text: string, { start, end }: Span): string {
  const [before, words, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map((part) => escapeInline(withoutInvisible(part), openColon))
  const bold = (words ?? '')
    .split('\n')
    .map((line) =>
      line.replace(/^(\s*)(.*?)(\s*)$/, (_, left: string, middle: string, right: string) =>
        middle === '' ? left + right : `${left}**${escapeLineStarts(middle)}**${right}`,
      ),
    )
    .join('\n')
  return `${before}${bold}${after}`
}
