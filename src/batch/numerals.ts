/** Finds the numerals of the article, in digits and in words, and which of them no quote accounts for. Pure. */
import type { Article, Span } from '#src/corpus/article.ts'
import type { Quote } from '#src/corpus/corpus.ts'

export interface Numeral extends Span {
  readonly ref: string
  readonly text: string
}

const words = [
  'half|once|twice|thrice|double|doubled|triple|tripled|dozens?|hundreds?|thousands?|millions?|billions?|trillions?',
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen',
  '(?:twen|thir|for|fif|six|seven|eigh|nine)ty',
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|firstly|secondly|thirdly',
].join('|')

const numeral = new RegExp(`\\d+(?:[.,]\\d+)*%?|\\b(?:${words})\\b`, 'gi')

export function findNumerals({ sections }: Article): Numeral[] {
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ ref, text }) =>
      Array.from(text.matchAll(numeral), (match) => ({ ref, text: match[0], start: match.index, end: match.index + match[0].length })),
    ),
  )
}

/** The numerals that stand in none of `quotes`. A quote stands for every place where its words occur in its paragraph. */
export function findUnexplained(article: Article, quotes: readonly Quote[]): Numeral[] {
  const texts = new Map(article.sections.flatMap(({ paragraphs }) => paragraphs.map(({ ref, text }) => [ref, text] as const)))
  const byRef = Map.groupBy(quotes, ({ ref }) => ref)
  const covered = new Map(Array.from(byRef, ([ref, found]) => [ref, found.flatMap(({ quote }) => placesOf(quote, texts.get(ref) ?? ''))]))
  return findNumerals(article).filter(({ ref, start, end }) => !covered.get(ref)?.some((span) => span.start <= start && end <= span.end))
}

function placesOf(quote: string, text: string): Span[] {
  const places: Span[] = []
  if (quote === '') return places
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) places.push({ start, end: start + quote.length })
  return places
}
