/** Normalized text → tokens: words of any alphabet, Chinese words by `Intl.Segmenter`, and quantities as one token each. */
import { findQuantities, type Quantity } from '#src/language/numbers.ts'

export interface Token {
  readonly kind: 'word' | 'han' | 'number'
  readonly text: string
  readonly start: number
  readonly end: number
  readonly quantity?: Quantity
}

const pieces = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:'\p{Script=Latin}+)?/gu
let segmenter: Intl.Segmenter | undefined

/** Tokens in reading order. A run of Han characters is one `han` token: `segment` cuts it where no dictionary does. */
export function tokenize(text: string): Token[] {
  const quantities = findQuantities(text)
  const tokens: Token[] = quantities.map((quantity) => ({
    kind: 'number',
    text: text.slice(quantity.start, quantity.end),
    start: quantity.start,
    end: quantity.end,
    quantity,
  }))
  let from = 0
  for (const { start, end } of [...quantities, { start: text.length, end: text.length }]) {
    if (start < from) continue
    addPieces(tokens, text, from, start)
    from = end
  }
  return tokens.toSorted((a, b) => a.start - b.start)
}

function addPieces(tokens: Token[], text: string, from: number, to: number): void {
  for (const match of text.slice(from, to).matchAll(pieces)) {
    const start = from + match.index
    const isHan = /^\p{Script=Han}/u.test(match[0])
    const word = isHan ? match[0] : match[0].replace(/'s?$/, '')
    if (word !== '') tokens.push({ kind: isHan ? 'han' : 'word', text: word, start, end: start + match[0].length })
  }
}

/** A run of Han characters cut into words. */
export function segment(run: string): string[] {
  return run.length < 2 ? [run] : Array.from((segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })).segment(run), ({ segment: word }) => word)
}
