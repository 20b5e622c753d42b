/** Discord's Markdown → styled lines. What is escaped shows as itself; what the subset lacks shows as written. */
import { stripVTControlCharacters } from 'node:util'
import { behind, type Line, type Run } from '#src/terminal/layout.ts'
import type { Style } from '#src/terminal/paint.ts'

type Styles = readonly Style[]

interface InlineRule {
  readonly pattern: RegExp
  readonly runs: (match: RegExpExecArray, styles: Styles) => Run[]
}

const plain = (text: string, styles: Styles): Run[] => [{ text, styles }]
const within =
  (...added: Style[]) =>
  ([, inner = '']: RegExpExecArray, styles: Styles): Run[] =>
    parseInline(inner, [...styles, ...added.filter((style) => !styles.includes(style))])

/** Tried in order at each place; the longer sign stands before the shorter one that begins it. */
const inlineRules: readonly InlineRule[] = [
  { pattern: /\\([\p{P}\p{S}])/uy, runs: ([, character = ''], styles) => plain(character, styles) },
  { pattern: /(`+)(?!`)(.+?)(?<!`)\1(?!`)/uy, runs: ([, , code = ''], styles) => plain(code.trim(), [...styles, 'cyan']) },
  { pattern: /\*\*\*((?:\\.|[^\\])+?)\*\*\*(?!\*)/uy, runs: within('bold', 'italic') },
  { pattern: /\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/uy, runs: within('bold') },
  { pattern: /__((?:\\.|[^\\])+?)__(?!_)/uy, runs: within('underline') },
  { pattern: /~~((?:\\.|[^\\])+?)~~/uy, runs: within('strikethrough') },
  { pattern: /\|\|((?:\\.|[^\\])+?)\|\|/uy, runs: within() },
  { pattern: /\*(?!\s)((?:\\.|[^\\*])+?)(?<!\s)\*/uy, runs: within('italic') },
  { pattern: /(?<![\p{L}\p{N}])_(?!\s)((?:\\.|[^\\_])+?)_(?![\p{L}\p{N}])/uy, runs: within('italic') },
  {
    pattern: /\[((?:\\.|[^\\\]])+)\]\(<?(https?:[^\s)>]+)>?\)/uy,
    runs: ([, label = '', url = ''], styles) => [...parseInline(label, [...styles, 'underline']), ...plain(` (${url})`, [...styles, 'dim'])],
  },
  { pattern: /<(https?:[^\s>]+)>/uy, runs: ([, url = ''], styles) => plain(url, [...styles, 'underline']) },
  { pattern: /<(\/[^:>]+):\d+>/uy, runs: ([, command = ''], styles) => plain(command, [...styles, 'cyan']) },
  { pattern: /<a?(:\w+:)\d+>/uy, runs: ([, emoji = ''], styles) => plain(emoji, styles) },
]

/** A character that can begin one of the rules. */
const sign = /[\\`*_~|[<]/

export function parseInline(text: string, styles: Styles = []): Run[] {
  const runs: Run[] = []
  let held = ''
  let at = 0
  while (at < text.length) {
    const found = sign.test(text.charAt(at)) ? matchAt(text, at) : undefined
    if (found === undefined) {
      held += text.charAt(at)
      at += 1
      continue
    }
    if (held !== '') runs.push({ text: held, styles })
    held = ''
    runs.push(...found.rule.runs(found.match, styles))
    at += found.match[0].length
  }
  return held === '' ? runs : [...runs, { text: held, styles }]
}

function matchAt(text: string, at: number): { readonly rule: InlineRule; readonly match: RegExpExecArray } | undefined {
  for (const rule of inlineRules) {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(text)
    if (match) return { rule, match }
  }
  return undefined
}

interface BlockRule {
  readonly pattern: RegExp
  readonly line: (match: RegExpExecArray) => Line
}

const indented = (indent: string, mark: string, text: string): Line => ({
  first: plain(`${indent}${mark}`, []),
  rest: plain(' '.repeat(indent.length + mark.length), []),
  runs: parseInline(text),
})

const blockRules: readonly BlockRule[] = [
  { pattern: /^#{1,3} +(.*)$/u, line: ([, text = '']) => ({ first: [], rest: [], runs: parseInline(text, ['bold']) }) },
  { pattern: /^-# +(.*)$/u, line: ([, text = '']) => ({ first: [], rest: [], runs: parseInline(text, ['dim']) }) },
  { pattern: /^( *)[-*] +(.*)$/u, line: ([, indent = '', text = '']) => indented(indent, '• ', text) },
  { pattern: /^( *)(\d+\. )(.*)$/u, line: ([, indent = '', mark = '', text = '']) => indented(indent, mark, text) },
  { pattern: /^(.*)$/su, line: ([, text = '']) => ({ first: [], rest: [], runs: parseInline(text) }) },
]

const quoteBar: Run = { text: '│ ', styles: ['dim'] }

/** Terminal control sequences and invisible characters in the text itself are dropped: a message cannot move the cursor or hide words. */
export function parseMarkdown(markdown: string): Line[] {
  const lines: Line[] = []
  let fence: string | undefined
  let quotesAll = false
  for (const raw of cleanText(markdown).split('\n')) {
    const mark = /^(`{3,})\w*$/.exec(raw)?.[1]
    if (fence === undefined ? mark !== undefined : mark === fence) {
      fence = fence === undefined ? mark : undefined
      continue
    }
    if (fence !== undefined) {
      lines.push({ first: plain('  ', []), rest: plain('  ', []), runs: plain(raw, ['cyan']) })
      continue
    }
    quotesAll ||= raw.startsWith('>>> ')
    const quoted = /^>(?:>>)? (.*)$/su.exec(raw)?.[1] ?? (quotesAll || raw === '>' ? raw.replace(/^>$/, '') : undefined)
    const line = parseBlock(quoted ?? raw)
    lines.push(quoted === undefined ? line : behind(quoteBar, line))
  }
  return lines
}

function parseBlock(text: string): Line {
  for (const { pattern, line } of blockRules) {
    const match = pattern.exec(text)
    if (match) return line(match)
  }
  return { first: [], rest: [], runs: [] }
}

export function cleanText(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (character) => (character === '\n' ? character : ''))
}
