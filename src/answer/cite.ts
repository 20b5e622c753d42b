/** Quotes → citations: the words, the paragraph around them, and whose words they are. */
import type { Citation, Citations, Voice } from '#src/answer/answer.ts'
import type { Paragraph, Span } from '#src/corpus/article.ts'
import type { Corpus, Quote } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'

/** Cards show at most this many quotes: more would be a wall of text. */
export const maxCitations = 3

export type Cite = (quote: Quote, locale: Locale, extent: 'paragraph' | 'words') => Citation

/** Throws `RangeError` for words that are not in the paragraph: the corpus was checked, so that would be a bug. */
export function createCite(corpus: Corpus): Cite {
  const paragraphs = new Map(corpus.article.sections.flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.ref, paragraph] as const)))
  return ({ ref, quote }, locale, extent) => {
    const paragraph = paragraphs.get(ref)
    const start = paragraph?.text.indexOf(quote) ?? -1
    if (!paragraph || start === -1) throw new RangeError(`not in paragraph ${ref}: ${quote}`)
    const decisive = { start, end: start + quote.length }
    const voice = voiceOf(corpus, paragraph, decisive, locale)
    return extent === 'paragraph' ? { ref, quote: paragraph.text, decisive, voice } : { ref, quote, decisive: { start: 0, end: quote.length }, voice }
  }
}

/**
 * The main quote with its whole paragraph, which gives it its context; the others as their own words. Quotes from the main paragraph
 * add nothing and are left out, unless the main quote is their part.
 */
export function citeAll(cite: Cite, quotes: readonly Quote[], locale: Locale): readonly Citation[] {
  const [main, ...others] = quotes
  if (!main) return []
  const seen = new Set([main.ref])
  const further = others.filter(({ ref }) => !seen.has(ref) && seen.add(ref))
  return [cite(main, locale, 'paragraph'), ...further.slice(0, maxCitations - 1).map((quote) => cite(quote, locale, 'words'))]
}

export function isCitations(citations: readonly Citation[]): citations is Citations {
  return citations.length > 0
}

/** Whoever says most of the decisive words; the author where nobody does. */
function voiceOf({ people }: Corpus, paragraph: Paragraph, decisive: Span, locale: Locale): Voice {
  let best: Voice = { id: 'author', name: '' }
  let most = 0
  for (const person of people) {
    for (const { ref, quote } of person.says) {
      if (ref !== paragraph.ref) continue
      const start = paragraph.text.indexOf(quote)
      const overlap = Math.min(decisive.end, start + quote.length) - Math.max(decisive.start, start)
      if (overlap > most && overlap * 2 >= Math.min(quote.length, decisive.end - decisive.start)) {
        most = overlap
        best = { id: person.id, name: person.name[locale] }
      }
    }
  }
  return best
}
