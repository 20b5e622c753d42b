/** Whether a claim and a passage deny the same things, and say the same and not the opposite. */
import { isSameWord } from '#src/claims/compare-words.ts'
import type { Passage } from '#src/claims/ground.ts'
import type { Clause, Statement, Word } from '#src/claims/statement.ts'
import { hasHan } from '#src/language/normalize.ts'
import { areOpposite } from '#src/language/antonyms.ts'
import type { Unit } from '#src/search/analyzer.ts'

export type Denial = 'same' | 'doubt' | 'opposite'

/** `bearing`: the clauses of the passage that are about the claim. */
export function compareDenials(claim: Statement, passage: Passage, bearing: readonly Clause[]): Denial {
  const own = passage.statement.words.filter(({ telling }) => telling)
  const led = passage.leads.flatMap(({ words }) => words.filter(({ telling }) => telling))
  const isForeign = hasHan(claim.text) !== hasHan(passage.statement.text)
  let isDenialShared = false
  let isDoubtful = false
  let isReached = false
  for (const word of claim.words) {
    if (!word.telling || word.unit.entity !== undefined) continue
    const twins = twinsOf(word, own) ?? twinsOf(word, led)
    const opposites = oppositesOf(word, twins ? [] : own, claim)
    if (!twins) {
      if (opposites.some((other) => isDenied(other) === isDenied(word))) return 'opposite'
      if (opposites.length > 0) isDenialShared = true
      else if (word.denial === 'head') isDoubtful = true
    } else if (!twinsOf(word, own) && oppositesOf(word, led, claim).length > 0) {
      // The lead speaks of both sides, and the passage's own words don't tell which is meant.
      isDoubtful = true
    } else if (twins.some((twin) => isDenied(twin) === isDenied(word))) {
      if (word.denial === 'head') isDenialShared = true
    } else if (word.denial === 'head' || twins.every(({ denial }) => denial === 'head')) {
      // Two languages don't deny at the same word; where both deny, they may well deny the same.
      const isDeniedThere = twins.some(({ clause }) => passage.statement.clauses[clause]?.denies === true)
      if (!isForeign || !isDeniedThere || claim.clauses[word.clause]?.denies !== true) return 'opposite'
      isDenialShared = true
    } else if (!isForeign) isReached = true
  }
  if (isDenialShared && !isDoubtful) return 'same'
  // What the passage denies and the claim leaves out may be the whole point, and the other way round.
  const clauses = claim.clauses.length > 1 ? sharedClauses(claim, passage) : bearing
  return isDoubtful || isReached || clauses.some(({ denies }) => denies) !== claim.clauses.some(({ denies }) => denies) ? 'doubt' : 'same'
}

/** The clauses of the passage that have a word of the claim. */
function sharedClauses({ words }: Statement, { statement }: Passage): readonly Clause[] {
  const told = words.filter(({ telling }) => telling)
  return statement.clauses.filter((_, place) =>
    statement.words.some(({ clause, telling, unit }) => clause === place && telling && told.some((word) => isSameWord(word.unit, unit))),
  )
}

function twinsOf({ unit }: Word, words: readonly Word[]): readonly Word[] | undefined {
  const twins = words.filter((other) => isSameWord(unit, other.unit))
  return twins.length === 0 ? undefined : twins
}

function oppositesOf({ unit }: Word, words: readonly Word[], claim: Statement): readonly Word[] {
  return words.filter((other) => areUnitsOpposite(unit, other.unit) && !claim.words.some((word) => isSameWord(word.unit, other.unit)))
}

function isDenied({ denial }: Word): boolean {
  return denial !== 'none'
}

function areUnitsOpposite(a: Unit, b: Unit): boolean {
  return wordsOf(a).some((one) => wordsOf(b).some((other) => areOpposite(one, other)))
}

function wordsOf({ surface, terms }: Unit): string[] {
  return [...surface.split(' '), ...terms.filter((term) => /^[a-z]/.test(term))]
}
