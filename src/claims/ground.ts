/** What claims are held against: each sentence of the article with its facts, its speakers, and what the editors say of it. */
import type { Sentence } from '#src/corpus/article.ts'
import type { Corpus, Quote } from '#src/corpus/corpus.ts'
import type { Cite } from '#src/answer/cite.ts'
import { findAmounts, type Amount } from '#src/language/amounts.ts'
import { normalizeDates } from '#src/language/dates.ts'
import { normalize } from '#src/language/normalize.ts'
import { readStatement, type Statement } from '#src/claims/statement.ts'
import type { Analyzer, Unit } from '#src/search/analyzer.ts'
import type { Contrasts } from '#src/search/contrasts.ts'
import { keyTerm, type Index } from '#src/search/index.ts'
import type { Target } from '#src/search/targets.ts'
import { termsAt, textsOf } from '#src/search/texts.ts'

/** The terms of a text: what its words stand for as a whole, and the parts of its phrases. */
export interface Terms {
  readonly whole: ReadonlySet<string>
  readonly parts: ReadonlySet<string>
}

/** An amount of the ledger with the words that say what it measures. */
export interface Measured {
  readonly values: readonly number[]
  readonly terms: Terms
  /** The other amounts in its description: of which price range, of how many. */
  readonly amounts: readonly Amount[]
}

export interface Passage {
  readonly sentence: Sentence
  readonly statement: Statement
  readonly own: Terms
  /** The approved leads of the entries that quote this sentence and no other paragraph, in both languages. */
  readonly leads: readonly Statement[]
  readonly curated: Terms
  /** In how many of the questions that it answers a term occurs. */
  readonly asked: (term: string) => number
  readonly measured: readonly Measured[]
  /** Ids of those who say it; empty where the author speaks. */
  readonly voices: readonly string[]
  /** What persons say in it as their side of a dispute. */
  readonly disputed: readonly { readonly who: string; readonly terms: Terms }[]
}

export interface GroundParts {
  readonly corpus: Corpus
  readonly targets: readonly Target[]
  readonly analyzer: Analyzer
  readonly index: Index
  readonly contrasts: Contrasts
  readonly cite: Cite
}

export interface Ground extends GroundParts {
  /** The sentences of a paragraph. */
  readonly passagesOf: (ref: string) => readonly Passage[]
  /** How telling a unit is. */
  readonly weightOf: (unit: Unit) => number
  /** An entity that the article names so often that a sentence need not. */
  readonly isEverywhere: (entity: string) => boolean
}

/** A word that no text has is as telling as a rare one, and no more: it may be a slip or a turn of phrase. */
const greatestWeight = 6

/** An entity in this share of the sentences is what the article is about. */
const everywhereShare = 0.25

/** Nothing is read before a claim needs it, and each paragraph is read once. */
export function createGround(parts: GroundParts): Ground {
  const { corpus, analyzer, index } = parts
  const paragraphs = new Map(corpus.article.sections.flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.ref, paragraph] as const)))
  const read = new Map<string, readonly Passage[]>()
  let everywhere: ReadonlySet<string> | undefined
  return {
    ...parts,
    passagesOf: (ref) => {
      const known = read.get(ref)
      if (known) return known
      const paragraph = paragraphs.get(ref)
      const passages = (paragraph?.sentences ?? []).map((sentence) => readPassage(sentence, paragraph?.text ?? '', parts))
      read.set(ref, passages)
      return passages
    },
    weightOf: (unit) => Math.min(greatestWeight, index.idf(keyTerm(unit))),
    isEverywhere: (entity) => (everywhere ??= findEverywhere(corpus, analyzer)).has(entity),
  }
}

function readPassage(sentence: Sentence, paragraph: string, { corpus, targets, analyzer, index }: GroundParts): Passage {
  const isQuoted = ({ ref, quote }: Quote): boolean => {
    if (ref !== sentence.ref) return false
    const start = paragraph.indexOf(quote)
    return Math.min(sentence.end, start + quote.length) - Math.max(sentence.start, start) > Math.min(quote.length, sentence.end - sentence.start) / 3
  }
  const analyze = (texts: readonly string[]): Terms => termsOf(texts.flatMap((text) => analyzer.analyze(text)))
  const figures = corpus.figures.filter(({ quote }) => isQuoted(quote))
  const entries = [...corpus.faq, ...corpus.controversies.map(({ answer, happened }) => ({ answer, quotes: happened })), ...corpus.people]
  const quoting = entries.filter(({ quotes }) => isQuoted(quotes[0]) && quotes.every(({ ref }) => ref === sentence.ref))
  const answers = [...quoting, ...figures].flatMap(({ answer }) => [answer.en, answer['zh-CN']])
  const sides = corpus.controversies.flatMap((controversy) => controversy.sides).filter(({ quotes }) => quotes.some(isQuoted))
  const labels = [...figures.flatMap(({ label, measures }) => [label, measures]), ...sides.map(({ position }) => position)]
  const asked = new Map<number, number>()
  targets.forEach(({ kind, quotes: [main] }, place) => {
    if (kind === 'silence' || kind === 'correction' || kind === 'person' || !main || !isQuoted(main)) return
    const { first, own } = textsOf(index.texts, place)
    for (let text = first; text < own; text += 1) for (const term of termsAt(index.texts, text)) asked.set(term, (asked.get(term) ?? 0) + 1)
  })
  const statement = readStatement(sentence.text, analyzer)
  return {
    sentence,
    statement,
    own: termsOf(statement.words.map(({ unit }) => unit)),
    leads: answers.map((answer) => readStatement(answer, analyzer)),
    curated: analyze([...answers, ...labels.flatMap((text) => [text.en, text['zh-CN']])]),
    asked: (term) => asked.get(index.numberOf(term) ?? -1) ?? 0,
    measured: figures.flatMap(({ amount, label, measures, asOf, unit }) => {
      const texts = [label, measures, asOf, unit].flatMap((text) => (text ? [text.en, text['zh-CN']] : []))
      return amount === undefined
        ? []
        : [
            {
              values: typeof amount === 'number' ? [amount] : amount,
              terms: analyze(texts),
              amounts: texts.flatMap((text) => findAmounts(normalizeDates(normalize(text)))),
            },
          ]
    }),
    voices: corpus.people.filter(({ says }) => says.some(isQuoted)).map(({ id }) => id),
    disputed: sides
      .filter(({ who }) => corpus.people.some(({ id, kind }) => id === who && kind === 'person'))
      .flatMap(({ who }) => (corpus.people.find(({ id }) => id === who)?.says ?? []).filter(isQuoted).map(({ quote }) => ({ who, terms: analyze([quote]) }))),
  }
}

export function termsOf(units: readonly Unit[]): Terms {
  const whole = new Set<string>()
  const parts = new Set<string>()
  for (const { terms, concept } of units) {
    terms.forEach((term, place) => (place === 0 || term === concept ? whole : parts).add(term))
  }
  return { whole, parts }
}

/** Whether a text has a unit: its word, its concept, or all parts of its phrase. */
export function hasUnit({ terms, concept }: Unit, { whole, parts }: Terms): boolean {
  if (whole.has(terms[0] ?? '') || (concept !== undefined && whole.has(concept))) return true
  const own = terms[0] === concept ? terms.slice(1) : []
  return own.length > 1 && own.every((part) => whole.has(part) || parts.has(part))
}

function findEverywhere({ article }: Corpus, analyzer: Analyzer): ReadonlySet<string> {
  const sentences = article.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences))
  const counts = new Map<string, number>()
  for (const { text } of sentences) {
    for (const entity of new Set(analyzer.analyze(text).flatMap((unit) => unit.entity ?? []))) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= everywhereShare * sentences.length).map(([entity]) => entity))
}
