/** A claim's words against a passage's: how much of them the passage has, and which names it exchanges. */
import { hasUnit, type Ground, type Passage } from '#src/claims/ground.ts'
import type { Clause, Statement, Word } from '#src/claims/statement.ts'
import type { Unit } from '#src/search/analyzer.ts'
import { keyTerm } from '#src/search/index.ts'

export interface Matched {
  readonly word: Word
  readonly weight: number
  /** How surely the passage has it: 1 in its own words, less by the words of its surroundings, 0 not at all. */
  readonly strength: number
}

// How much each witness of a word counts: the passage's own word is the thing itself, a question about it only says that readers connect them.
const witness = { own: 1, curated: 0.9, part: 0.6, paragraph: 0.6, asked: 0.5 } as const

/** In how many questions a word must occur to be one that readers use for the passage. */
const leastAsked = 2

export function matchWords(claim: Statement, passage: Passage, ground: Ground): Matched[] {
  const told = new Map(claim.words.filter(({ telling }) => telling).map((word) => [word.unit.terms.join(' '), word]))
  return Array.from(told.values(), (word) => ({ word, weight: ground.weightOf(word.unit), strength: strengthOf(word.unit, passage, ground) }))
}

function strengthOf(unit: Unit, passage: Passage, ground: Ground): number {
  if (hasUnit(unit, passage.own)) return witness.own
  if (unit.entity !== undefined && ground.isEverywhere(unit.entity)) return witness.own
  if (hasUnit(unit, passage.curated)) return witness.curated
  const others = ground.passagesOf(passage.sentence.ref).filter((other) => other !== passage)
  if (others.some(({ own }) => hasUnit(unit, own))) return witness.paragraph
  if (unit.entity !== undefined) return 0
  if (unit.terms.some((term) => passage.own.parts.has(term)) || unit.terms.slice(1).some((term) => passage.own.whole.has(term))) return witness.part
  return unit.terms.slice(0, 2).some((term) => passage.asked(term) >= leastAsked) ? witness.asked : 0
}

/** Share of the weight that the passage has. */
export function coverageOf(matched: readonly Matched[]): number {
  const total = matched.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? 0 : matched.reduce((sum, { weight, strength }) => sum + weight * strength, 0) / total
}

/** Words that stand where the passage has another of the same set: another company, month of the year, measure. */
export function exchangedWords(matched: readonly Matched[], passage: Passage, ground: Ground): Matched[] {
  return matched.filter(({ word: { unit } }) => {
    if (hasUnit(unit, passage.own)) return false
    const others = [...ground.contrasts.othersOf(unit), ...codesLike(unit, passage)]
    return others.some((other) => hasUnit(other, passage.own) && !matched.some(({ word }) => keyTerm(word.unit) === keyTerm(other)))
  })
}

/** `9nm` where the passage has `3nm`: the same letters with other digits. */
function codesLike({ surface }: Unit, { statement }: Passage): Unit[] {
  if (!/^(?=.*[a-z])(?=.*\d)[a-z\d]+$/.test(surface)) return []
  const pattern = surface.replace(/\d+/g, '0')
  return statement.words.flatMap(({ unit }) => (unit.surface !== surface && unit.surface.replace(/\d+/g, '0') === pattern ? [unit] : []))
}

export function isSameWord(a: Unit, b: Unit): boolean {
  return a.terms[0] === b.terms[0] || (a.concept !== undefined && a.concept === b.concept)
}

/** The clauses of the passage that are about the claim: those with its amounts, else the one that shares the most weight. */
export function bearingClauses(claim: Statement, { statement }: Passage, ground: Ground): readonly Clause[] {
  const wanted = claim.clauses.flatMap(({ amounts }) => amounts)
  const counted = statement.clauses.filter(({ amounts }) => amounts.some(({ values }) => wanted.some((amount) => amount.values.join() === values.join())))
  if (counted.length > 0) return counted
  const told = claim.words.filter(({ telling }) => telling)
  const shared = statement.clauses.map((_, place) => {
    const own = statement.words.filter(({ clause, telling }) => clause === place && telling)
    return told.filter(({ unit }) => own.some((other) => isSameWord(unit, other.unit))).reduce((sum, { unit }) => sum + ground.weightOf(unit), 0)
  })
  const most = Math.max(0, ...shared)
  return statement.clauses.filter((_, place) => most > 0 && (shared[place] ?? 0) >= most * 0.9)
}
