/** Quotes → citations: the words, the paragraph around them, and whose words they are. */
import type { Citation, Citations, Voice } from '#src/answer/answer.ts'
import type { Paragraph, Span } from '#src/corpus/article.ts'
import type { Corpus, Quote } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'

/** Cards show at most this many quotes: more would be a wall of text. */
export const maxCitations = 3

/** A quote is a person's as a whole when their words are this much of it: the rest is white space and stops. */
const wholeShare = 0.95

export type Cite = (quote: Quote, locale: Locale, extent: 'paragraph' | 'words') => Citation

/** Throws `RangeError` for words that are not in the paragraph: the corpus was checked, so that would be a bug. */
export function createCite(corpus: Corpus): Cite {
  const paragraphs = new Map(corpus.article.sections.flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.ref, paragraph] as const)))
  return ({ ref, quote }, locale, extent) => {
    const paragraph = paragraphs.get(ref)
    const start = paragraph?.text.indexOf(quote) ?? -1
    if (!paragraph || start === -1) throw new RangeError(`not in paragraph ${ref}: ${quote}`)
    const decisive = { start, end: start + quote.length }
    const shown = extent === 'paragraph' ? { start: 0, end: paragraph.text.length } : decisive
    const voice = voiceOf(corpus, paragraph, decisive, shown, locale)
    return { ref, quote: paragraph.text.slice(shown.start, shown.end), decisive: { start: start - shown.start, end: decisive.end - shown.start }, voice }
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
function voiceOf({ people }: Corpus, paragraph: Paragraph, decisive: Span, shown: Span, locale: Locale): Voice {
  let best: Voice = { id: 'author', name: '', whole: true }
  let most = 0
  for (const person of people) {
    const said = person.says.filter(({ ref }) => ref === paragraph.ref).map(({ quote }) => spanOf(paragraph, quote))
    for (const span of said) {
      const overlap = overlapOf(span, decisive)
      if (overlap <= most || overlap * 2 < Math.min(span.end - span.start, decisive.end - decisive.start)) continue
      most = overlap
      best = {
        id: person.id,
        name: person.name[locale],
        whole: said.reduce((sum, one) => sum + overlapOf(one, shown), 0) >= wholeShare * (shown.end - shown.start),
      }
    }
  }
  return best
}

function spanOf({ text }: Paragraph, quote: string): Span {
  const start = text.indexOf(quote)
  return { start, end: start + quote.length }
}

function overlapOf(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
