/** The candidates for a question, each with named features: what matched, what did not, and how alike the nearest wordings are. */
import type { Quote } from '#src/corpus/corpus.ts'
import type { SourceKind } from '#src/corpus/source.ts'
import type { Question } from '#src/question/question.ts'
import type { Unit } from '#src/search/analyzer.ts'
import type { Contrasts } from '#src/search/contrasts.ts'
import { keyTerm, type Index, type IndexedText, type WeightedTerm } from '#src/search/index.ts'
import { groupOf, type Target } from '#src/search/targets.ts'
import { weighTerms } from '#src/search/term-weights.ts'

/** Every feature is about 0 to 1; docs say what a high value means. */
export interface Features {
  /** BM25 score of all wordings together, as a share of the best candidate's. */
  readonly rank: number
  /** Likeness of the nearest wording: Ochiai coefficient over units weighted by idf. */
  readonly nearest: number
  /** Mean likeness of the three nearest wordings. */
  readonly nearby: number
  /** Share of the question's weight that occurs in any wording of the candidate. */
  readonly covered: number
  /** Share of the question's weight that occurs in the candidate's own text (lead and quotes). */
  readonly stated: number
  /** Share of the question's names that the candidate does not have. */
  readonly foreignNames: number
  /** Share of the question's quantities that the candidate does not have. */
  readonly foreignNumbers: number
  /** How far the candidate is about other members of a contrast set than the question (another month, company …). */
  readonly contrast: number
  /** Share of the candidate's wordings that want the same kind of answer. */
  readonly sameKind: number
  /** Likeness of the nearest wording among the other candidates that lead to the same passage. */
  readonly seconded: number
  /** ln of the probability that the term weights give to the candidate's group: 1 for certain, 0 for e^-10 or less. */
  readonly learned: number
  /** 1 for a passage that a follow-up has before it. */
  readonly shown: number
}

export const featureNames = [
  'rank',
  'nearest',
  'nearby',
  'covered',
  'stated',
  'foreignNames',
  'foreignNumbers',
  'contrast',
  'sameKind',
  'seconded',
  'learned',
  'shown',
] as const satisfies readonly (keyof Features)[]

export interface Candidate {
  /** The target's place in the list of targets. */
  readonly target: number
  readonly kind: SourceKind
  /** Candidates of one group lead to the same outcome: the same main passage, or silence. */
  readonly group: string
  /** The nearest wording, by its place among the target's phrasings. */
  readonly phrasing: number
  readonly features: Features
}

export interface Evidence {
  readonly candidates: readonly Candidate[]
  /** Share of the question's weight that no text of the corpus has. */
  readonly unknown: number
  /** Likeness of the nearest wording of all. */
  readonly best: number
  /** The largest share of the question's weight that any one candidate covers. */
  readonly covered: number
}

/** How many targets are compared wording by wording: more costs time, fewer loses answers (leave-one-out recall at 40 is 99%). */
const candidateLimit = 40

/** A short unknown word is a slip of the finger as often as a word that tells: it weighs by its length. */
function weightOf(unit: Unit, index: Index): number {
  const weight = index.idf(keyTerm(unit))
  return unit.terms.some((term) => index.numberOf(term) !== undefined) ? weight : Math.min(weight, 2 * unit.surface.length)
}

/** How far a term stands for its unit, by its place in the unit: the word itself, its concept, its parts. */
const strengths = [1, 0.9] as const
const partStrength = 0.5

interface Weighted {
  readonly unit: Unit
  readonly weight: number
}

export interface Searched {
  readonly targets: readonly Target[]
  readonly index: Index
  readonly contrasts: Contrasts
}

/** `context`: refs of paragraphs that the asker has before them; their targets compete too and are marked. */
export function gatherEvidence(question: Question, { targets, index, contrasts }: Searched, context: readonly string[] = []): Evidence {
  const weighted = question.units.map((unit) => ({ unit, weight: weightOf(unit, index) }))
  const total = sum(weighted.map(({ weight }) => weight))
  if (total === 0) return { candidates: [], unknown: 1, best: 0, covered: 0 }
  const hits = index.search(queryTerms(weighted), candidateLimit)
  const lookup = lookUp(weighted, index)
  const top = hits[0]?.score ?? 1
  const unknown = sum(weighted.map(({ unit, weight }) => (unit.terms.some((term) => index.numberOf(term) !== undefined) ? 0 : weight))) / total
  const learned = weighTerms(index.termWeights, [...lookup.keys()], index.idfOf, 1 - unknown)
  const byGroup = new Map(index.termWeights.groups.map((group, place) => [group, learned[place] ?? 0]))
  const shown =
    context.length === 0
      ? []
      : targets.flatMap(({ quotes }, target) => (isShown(quotes, context) && hits.every((hit) => hit.target !== target) ? { target, score: 0 } : []))
  const compared = [...hits, ...shown].map(({ target, score }) =>
    compare(question, target, score / top, { targets, index, contrasts, lookup, weighted, total, context, byGroup }),
  )
  return {
    candidates: compared.map((candidate) => second(candidate, compared)),
    unknown,
    best: Math.max(0, ...compared.map(({ features }) => features.nearest)),
    covered: Math.max(0, ...compared.map(({ features }) => features.covered)),
  }
}

function queryTerms(weighted: readonly Weighted[]): WeightedTerm[] {
  return weighted.flatMap(({ unit }) => unit.terms.map((term, place) => ({ term, weight: strengths[place] ?? partStrength })))
}

/** For each term number, the unit it stands for and how strongly. */
type Lookup = ReadonlyMap<number, { readonly unit: number; readonly strength: number }>

function lookUp(weighted: readonly Weighted[], index: Index): Lookup {
  const lookup = new Map<number, { unit: number; strength: number }>()
  weighted.forEach(({ unit }, position) => {
    unit.terms.forEach((term, place) => {
      const number = index.numberOf(term)
      const strength = strengths[place] ?? partStrength
      if (number !== undefined && (lookup.get(number)?.strength ?? 0) < strength) lookup.set(number, { unit: position, strength })
    })
  })
  return lookup
}

interface Comparison extends Searched {
  readonly lookup: Lookup
  readonly weighted: readonly Weighted[]
  readonly total: number
  readonly context: readonly string[]
  /** Probability of each group by the term weights. */
  readonly byGroup: ReadonlyMap<string, number>
}

function isShown(quotes: readonly Quote[], context: readonly string[]): boolean {
  return quotes[0] !== undefined && context.includes(quotes[0].ref)
}

function compare(
  question: Question,
  place: number,
  rank: number,
  { targets, index, contrasts, lookup, weighted, total, context, byGroup }: Comparison,
): Candidate {
  const target = targets[place]
  const texts = index.texts[place]
  if (!target || !texts) throw new RangeError(`the index names target ${place}, which the corpus does not have`)
  const group = groupOf(target)
  const anywhere = new Float64Array(weighted.length)
  let phrasing = 0
  const top = [0, 0, 0]
  let sameKind = 0
  texts.slice(0, -1).forEach((text, position) => {
    const likeness = ochiai(text, match(text, lookup, weighted, anywhere), total)
    if (likeness > (top[0] ?? 0)) phrasing = position
    insert(top, likeness)
    if (text.kind === question.kind) sameKind += 1
  })
  const own = texts.at(-1)
  const stated = own ? match(own, lookup, weighted, anywhere) / total : 0
  const foreign = (concerns: (unit: Unit) => boolean): number => {
    const relevant = weighted.map(({ unit }, position) => ({ unit, position })).filter(({ unit }) => concerns(unit))
    return relevant.length === 0 ? 0 : relevant.filter(({ position }) => (anywhere[position] ?? 0) < 0.9).length / relevant.length
  }
  return {
    target: place,
    kind: target.kind,
    group,
    phrasing,
    features: {
      rank,
      nearest: top[0] ?? 0,
      nearby: sum(top) / Math.min(3, Math.max(1, texts.length - 1)),
      covered: sum(weighted.map(({ weight }, position) => weight * (anywhere[position] ?? 0))) / total,
      stated,
      foreignNames: foreign((unit) => unit.entity !== undefined),
      foreignNumbers: foreign((unit) => unit.quantity !== undefined),
      contrast: contrasts.conflict(question.units, place),
      sameKind: texts.length > 1 ? sameKind / (texts.length - 1) : 0,
      seconded: 0,
      learned: Math.max(0, 1 + Math.log(byGroup.get(group) ?? 0) / 10),
      shown: isShown(target.quotes, context) ? 1 : 0,
    },
  }
}

/** The matched weight of one text; `anywhere` collects the best strength per unit over all texts of a target. */
function match(text: IndexedText, lookup: Lookup, weighted: readonly Weighted[], anywhere: Float64Array): number {
  const here = new Float64Array(weighted.length)
  let matched = 0
  for (const term of text.terms) {
    const found = lookup.get(term)
    if (!found || found.strength <= (here[found.unit] ?? 0)) continue
    matched += (found.strength - (here[found.unit] ?? 0)) * (weighted[found.unit]?.weight ?? 0)
    here[found.unit] = found.strength
    if (found.strength > (anywhere[found.unit] ?? 0)) anywhere[found.unit] = found.strength
  }
  return matched
}

/** Matched weight over the geometric mean of both weights: 1 for the same units. */
function ochiai({ weight }: IndexedText, matched: number, total: number): number {
  return weight === 0 ? 0 : matched / Math.sqrt(weight * total)
}

function insert(top: number[], value: number): void {
  const place = top.findIndex((other) => value > other)
  if (place === -1) return
  top.splice(place, 0, value)
  top.pop()
}

function second(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const others = all.filter((other) => other.group === candidate.group && other.target !== candidate.target)
  return { ...candidate, features: { ...candidate.features, seconded: Math.max(0, ...others.map(({ features }) => features.nearest)) } }
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
