/** A question's units with what each weighs, laid out for comparing it with thousands of wordings. */
import { shareOfWeight } from '#src/language/fillers.ts'
import type { Unit } from '#src/search/analyzer.ts'
import { keyTerm, type Index, type WeightedTerm } from '#src/search/index.ts'

/** How far a term stands for its unit, by its place in the unit: the word itself, its concept, its parts. */
const strengths = [1, 0.9] as const
const partStrength = 0.5

/** A term that matches at least this strongly stands for the whole unit. */
export const wholeStrength = 0.9

export interface Weighing {
  readonly units: readonly Unit[]
  /** By unit: its inverse document frequency. */
  readonly weights: readonly number[]
  readonly total: number
  /** Share of the weight that no text of the corpus has: 0 to 1. */
  readonly unknown: number
  /** What to search for. */
  readonly terms: readonly WeightedTerm[]
  /** The numbers of the known terms. */
  readonly numbers: readonly number[]
  /** By term number, the unit it stands for: its place plus one, 0 for none. Flat, because it is read for every term of every wording. */
  readonly unitOf: Uint16Array
  /** By term number, how strongly. */
  readonly strengthOf: Float64Array
}

export function weighQuestion(units: readonly Unit[], index: Index): Weighing {
  const weights = units.map((unit) => weightOf(unit, index))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const unknown = units.reduce((sum, unit, place) => sum + (isKnown(unit, index) ? 0 : (weights[place] ?? 0)), 0)
  const unitOf = new Uint16Array(index.terms.length)
  const strengthOf = new Float64Array(index.terms.length)
  const numbers: number[] = []
  units.forEach(({ terms }, position) => {
    terms.forEach((term, place) => {
      const number = index.numberOf(term)
      const strength = strengthAt(place)
      if (number === undefined || (strengthOf[number] ?? 0) >= strength) return
      if (strengthOf[number] === 0) numbers.push(number)
      strengthOf[number] = strength
      unitOf[number] = position + 1
    })
  })
  return {
    units,
    weights,
    total,
    unknown: total === 0 ? 1 : unknown / total,
    terms: units.flatMap(({ terms }) => terms.map((term, place) => ({ term, weight: strengthAt(place) }))),
    numbers,
    unitOf,
    strengthOf,
  }
}

/** A short unknown word is a slip of the finger as often as a word that tells: it weighs by its length. */
function weightOf(unit: Unit, index: Index): number {
  const weight = index.idf(keyTerm(unit)) * shareOfWeight(unit.surface)
  return isKnown(unit, index) ? weight : Math.min(weight, 2 * unit.surface.length)
}

function isKnown({ terms }: Unit, index: Index): boolean {
  return terms.some((term) => index.numberOf(term) !== undefined)
}

function strengthAt(place: number): number {
  return strengths[place] ?? partStrength
}
