/** Whether a passage says of the same things what a claim says of them, by how near its words stand to each other. */
import { isSameWord } from '#src/claims/compare-words.ts'
import type { Ground, Passage } from '#src/claims/ground.ts'
import type { Statement } from '#src/claims/statement.ts'
import { hasHan } from '#src/language/normalize.ts'
import type { Unit } from '#src/search/analyzer.ts'

/** How much nearer, in words, another name of the same set must be to what is said of the claim's name. */
const nearer = 3

/** Words of the passage that may stand between two neighbours of the claim. */
const farthest = 12

/**
 * Whether the passage says it of another than the claim does: "the president of A spoke of B" does not make anybody president of B.
 * Also where claim and passage have the same two the other way round.
 */
export function isMisattached(claim: Statement, passage: Passage, ground: Ground): boolean {
  const said = claim.words.filter(({ telling }) => telling)
  const isMember = (unit: Unit): boolean => ground.contrasts.othersOf(unit).length > 0
  const plain = said.filter(({ unit }) => unit.entity === undefined && !isMember(unit)).flatMap(({ unit }) => placesOf(unit, passage).slice(0, 1))
  return said.some(({ unit }, at) => {
    const own = placesOf(unit, passage)
    const rivals = ground.contrasts.othersOf(unit)
    if (own.length === 0) return false
    const members = said.filter((word) => word.unit !== unit && isMember(word.unit) && !rivals.some((rival) => isSameWord(rival, word.unit)))
    return rivals.some((rival) => {
      const others = placesOf(rival, passage)
      if (others.length === 0) return false
      const twin = said.findIndex((word) => isSameWord(word.unit, rival))
      // The same two in the other order: who replaces whom.
      if (twin !== -1) return twin > at && Math.min(...own) > Math.max(...others) && distance(own, others) >= nearer
      if (unit.entity !== undefined && plain.length > 0) return meanDistance(others, plain) + nearer <= meanDistance(own, plain)
      return members.some((member) => {
        const places = placesOf(member.unit, passage)
        return places.length > 0 && distance(others, places) === 1 && distance(own, places) >= nearer
      })
    })
  })
}

/** Whether neighbours of the claim stand far apart in the passage: the parts are there, and something else is said of them. */
export function isScattered(claim: Statement, passage: Passage): boolean {
  // The order of words is another in another language.
  if (hasHan(claim.text) !== hasHan(passage.statement.text)) return false
  const said = claim.words.filter(({ telling }) => telling)
  return said.some(({ unit, clause }, at) => {
    const next = said[at + 1]
    if (!next || next.clause !== clause || unit.entity !== undefined || next.unit.entity !== undefined) return false
    const places = placesOf(unit, passage)
    const others = placesOf(next.unit, passage)
    return places.length > 0 && others.length > 0 && distance(places, others) > farthest
  })
}

function placesOf(unit: Unit, { statement }: Passage): number[] {
  return statement.words.flatMap((word, place) => (isSameWord(word.unit, unit) ? [place] : []))
}

function distance(some: readonly number[], others: readonly number[]): number {
  return Math.min(...some.flatMap((place) => others.map((other) => Math.abs(other - place))))
}

function meanDistance(some: readonly number[], others: readonly number[]): number {
  return Math.min(...some.map((place) => others.reduce((sum, other) => sum + Math.abs(other - place), 0) / others.length))
}
