/**
 * The index: MiniSearch ranks the targets by all their phrasings together (document expansion, Nogueira et al. 2019); the phrasings
 * themselves are kept as lists of term numbers, so that the few best targets can be compared wording by wording.
 */
import MiniSearch, { type AsPlainObject } from 'minisearch'
import { kindOf, type QuestionKind } from '#src/language/question-kind.ts'
import { normalize } from '#src/language/normalize.ts'
import type { Analyzer, Unit } from '#src/search/analyzer.ts'
import { groupOf, type Target } from '#src/search/targets.ts'
import { learnTermWeights, type TermWeights } from '#src/search/term-weights.ts'

/** A phrasing or an entry's own text as term numbers. */
export interface IndexedText {
  readonly terms: readonly number[]
  /** Sum of the weights of its units. */
  readonly weight: number
  /** What kind of answer it wants; `other` for an entry's own text. */
  readonly kind: QuestionKind
}

/** What can be built ahead and stored as JSON. */
export interface IndexSnapshot {
  readonly miniSearch: AsPlainObject
  /** Terms by number. */
  readonly terms: readonly string[]
  /** In how many texts each term occurs. */
  readonly frequencies: readonly number[]
  readonly textCount: number
  /** By target: its phrasings in order, then its own text. */
  readonly texts: readonly (readonly IndexedText[])[]
  readonly termWeights: TermWeights
  /** English words as written, with how often they occur: what spelling is corrected to. */
  readonly words: readonly (readonly [word: string, count: number])[]
}

export interface Hit {
  /** The target's place in the list of targets. */
  readonly target: number
  /** MiniSearch's BM25+ score. */
  readonly score: number
}

export interface Index extends Omit<IndexSnapshot, 'miniSearch'> {
  readonly numberOf: (term: string) => number | undefined
  /** Inverse document frequency over phrasings, ln(1 + N/df); the highest for a term that no text has. */
  readonly idf: (term: string) => number
  /** The same by term number. */
  readonly idfOf: (term: number) => number
  /** Targets that share a term, best first, at most `limit`. */
  readonly search: (terms: readonly WeightedTerm[], limit: number) => Hit[]
}

export interface WeightedTerm {
  readonly term: string
  readonly weight: number
}

// Names of what readers ask tell more than the entry's own words; the evaluation's leave-one-out figures hold the ratio.
const options = {
  fields: ['questions', 'text'],
  storeFields: [],
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term,
  searchOptions: { boost: { questions: 2, text: 1 }, combineWith: 'OR' as const },
}

export function buildIndex(targets: readonly Target[], analyzer: Analyzer): IndexSnapshot {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  const words = new Map<string, number>()
  const analyzed = targets.map(({ phrasings, text }) => [...phrasings.map((phrasing) => phrasing.text), text].map((source) => analyzer.analyze(source)))
  let textCount = 0
  for (const texts of analyzed) {
    for (const units of texts) {
      textCount += 1
      for (const term of termsOf(units)) {
        const number = numbers.get(term) ?? numbers.size
        numbers.set(term, number)
        frequencies[number] = (frequencies[number] ?? 0) + 1
      }
      for (const { surface } of units) for (const word of surface.split(' ')) if (/^[a-z']+$/.test(word)) words.set(word, (words.get(word) ?? 0) + 1)
    }
  }
  const idf = (term: string): number => Math.log(1 + textCount / (frequencies[numbers.get(term) ?? -1] ?? 1))
  const miniSearch = new MiniSearch<{ id: number; questions: string; text: string }>(options)
  miniSearch.addAll(
    analyzed.map((texts, id) => ({
      id,
      questions: texts
        .slice(0, -1)
        .flatMap((units) => [...termsOf(units)])
        .join(' '),
      text: [...termsOf(texts.at(-1) ?? [])].join(' '),
    })),
  )
  const texts = analyzed.map((of, place) =>
    of.map((units, position) => ({
      terms: [...termsOf(units)].map((term) => numbers.get(term) ?? -1),
      weight: units.reduce((sum, unit) => sum + idf(keyTerm(unit)), 0),
      kind: kindOf(normalize(targets[place]?.phrasings[position]?.text ?? '')),
    })),
  )
  const groups = [...new Set(targets.map(groupOf))]
  const examples = targets.flatMap((target, place) => (texts[place] ?? []).slice(0, -1).map(({ terms }) => ({ terms, group: groups.indexOf(groupOf(target)) })))
  return {
    miniSearch: miniSearch.toJSON(),
    terms: [...numbers.keys()],
    frequencies,
    textCount,
    texts,
    termWeights: learnTermWeights(examples, groups, (term) => Math.log(1 + textCount / (frequencies[term] ?? 1)), numbers.size),
    words: [...words],
  }
}

/** The snapshot may come from `buildIndex` or from JSON. */
export function openIndex(snapshot: IndexSnapshot): Index {
  const miniSearch = MiniSearch.loadJS<{ id: number }>(snapshot.miniSearch, options)
  const numbers = new Map(snapshot.terms.map((term, number) => [term, number]))
  const numberOf = (term: string): number | undefined => numbers.get(term)
  const idfOf = (term: number): number => Math.log(1 + snapshot.textCount / (snapshot.frequencies[term] ?? 1))
  return {
    ...snapshot,
    numberOf,
    idf: (term) => idfOf(numberOf(term) ?? -1),
    idfOf,
    search: (terms, limit) => {
      const known = terms.filter(({ term }) => numbers.has(term))
      if (known.length === 0) return []
      const weights = known.map(({ weight }) => weight)
      const results = miniSearch.search(known.map(({ term }) => term).join(' '), { boostTerm: (_, index) => weights[index] ?? 1 })
      return results.slice(0, limit).map(({ id, score }) => ({ target: Number(id), score }))
    },
  }
}

/** The term whose rarity says how telling a unit is: its concept, because that is what its synonyms share. */
export function keyTerm(unit: Unit): string {
  return unit.concept ?? unit.terms[0] ?? ''
}

function termsOf(units: readonly Unit[]): Set<string> {
  return new Set(units.flatMap(({ terms }) => terms))
}
