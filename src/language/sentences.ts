/** Splits a paragraph into sentences, as offsets, so that every sentence is a verbatim slice of it. */

// A stop, its closing quotation mark, white space, and something that begins a sentence. "Third" after a semicolon is a clause
// of its own in enumerations, so a semicolon followed by a capital ends a sentence too.
const boundary = /[.!?;…]["”’)]*\s+(?=["“‘(]*[\p{Lu}\p{N}])/gu

export interface SentenceSpan {
  readonly start: number
  readonly end: number
}

/** The sentences of `text` in order, as half-open UTF-16 ranges without surrounding white space. */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  let start = 0
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].trimEnd().length
    spans.push({ start, end })
    start = match.index + match[0].length
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}
