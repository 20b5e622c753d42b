/**
 * The index: MiniSearch ranks the targets by all their phrasings together (document expansion, Nogueira et al. 2019); the phrasings
 * themselves are kept as lists of term numbers, so that the few best targets can be compared wording by wording.
 */
import MiniSearch from 'minisearch'
import { fingerprint } from '#src/language/fingerprint.ts'
import { shareOfWeight } from '#src/language/fillers.ts'
import { kindOf } from '#src/language/question-kind.ts'
import { normalize } from '#src/language/normalize.ts'
import type { Analyzer, Dictionary, Unit } from '#src/search/analyzer.ts'
import { collectImpacts, rankTargets, type Hit, type Impacts } from '#src/search/impacts.ts'
import { learnLatent, type Latent } from '#src/search/latent.ts'
import { packTexts, type Texts } from '#src/search/texts.ts'
import { groupOf, type Target } from '#src/search/targets.ts'
import { learnTermWeights, type TermWeights } from '#src/search/term-weights.ts'

/** What can be built ahead and stored in a file. */
export interface IndexSnapshot {
  readonly dictionary: Dictionary
  readonly impacts: Impacts
  /** Terms by number. */
  readonly terms: readonly string[]
  /** In how many texts each term occurs. */
  readonly frequencies: Uint32Array
  readonly textCount: number
  readonly texts: Texts
  readonly termWeights: TermWeights
  readonly latent: Latent
  /** English words as written, with how often they occur: what spelling is corrected to. */
  readonly words: ReadonlyMap<string, number>
}

export interface Index extends Omit<IndexSnapshot, 'impacts' | 'dictionary'> {
  /** The place of each group in `termWeights.groups`. */
  readonly groupNumbers: ReadonlyMap<string, number>
  readonly numberOf: (term: string) => number | undefined
  /** Inverse document frequency over phrasings, ln(1 + N / (df + 5)); the highest for a term that no text has. */
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
  const idfOf = (term: number): number => inverseFrequency(textCount, frequencies[term])
  const idf = (term: string): number => idfOf(numbers.get(term) ?? -1)
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
  const analyzedTexts = analyzed.map((of, place) =>
    of.map((units, position) => {
      const text = normalize(targets[place]?.phrasings[position]?.text ?? '')
      return {
        terms: [...termsOf(units)].map((term) => numbers.get(term) ?? -1),
        weight: units.reduce((sum, unit) => sum + idf(keyTerm(unit)) * shareOfWeight(unit.surface), 0),
        kind: kindOf(text),
        fingerprint: fingerprint(text),
      }
    }),
  )
  const groups = [...new Set(targets.map(groupOf))]
  const examples = targets.flatMap((target, place) =>
    (analyzedTexts[place] ?? []).slice(0, -1).map(({ terms }) => ({ terms, group: groups.indexOf(groupOf(target)) })),
  )
  const texts = packTexts(analyzedTexts)
  return {
    dictionary: analyzer.dictionary,
    impacts: collectImpacts(miniSearch, [...numbers.keys()]),
    terms: [...numbers.keys()],
    frequencies: Uint32Array.from(frequencies),
    textCount,
    texts,
    termWeights: learnTermWeights(examples, groups, idfOf, numbers.size),
    latent: learnLatent(texts, idfOf, numbers.size),
    words,
  }
}

/** The snapshot may come from `buildIndex` or from a file. */
export function openIndex({ terms, frequencies, textCount, texts, termWeights, latent, words, impacts }: IndexSnapshot): Index {
  const numbers = new Map(terms.map((term, number) => [term, number]))
  const numberOf = (term: string): number | undefined => numbers.get(term)
  const idfOf = (term: number): number => inverseFrequency(textCount, frequencies[term])
  return {
    terms,
    frequencies,
    textCount,
    termWeights,
    latent,
    words,
    texts,
    groupNumbers: new Map(termWeights.groups.map((group, place) => [group, place])),
    numberOf,
    idf: (term) => idfOf(numberOf(term) ?? -1),
    idfOf,
    search: (query, limit) => {
      const weights = new Map<number, number>()
      for (const { term, weight } of query) {
        const number = numbers.get(term)
        if (number !== undefined) weights.set(number, (weights.get(number) ?? 0) + weight)
      }
      return rankTargets(impacts, weights, limit)
    },
  }
}

/** Added to each frequency: of words that occur once or five times, neither tells more than the other (npm run calibrate: a little less loss). */
const rarest = 5

function inverseFrequency(textCount: number, frequency = 1): number {
  return Math.log(1 + textCount / (frequency + rarest))
}

/** The term whose rarity says how telling a unit is: its concept, because that is what its synonyms share. */
export function keyTerm(unit: Unit): string {
  return unit.concept ?? unit.terms[0] ?? ''
}

function termsOf(units: readonly Unit[]): Set<string> {
  return new Set(units.flatMap(({ terms }) => terms))
}
