/** A message → its claims: sentences, lines and list items that say something, and the halves of those that say two things. */
import { speakersOf } from '#src/claims/compare-facts.ts'
import type { Ground } from '#src/claims/ground.ts'
import { readStatement, type Statement } from '#src/claims/statement.ts'
import { findJoints, isQuestion, splitClaims } from '#src/language/split-claims.ts'

/** A sentence with more joints is a list, not two sentences. */
const maxJoints = 8

/** In order, each a verbatim slice of the message. */
export function separateClaims(text: string, ground: Ground): string[] {
  return splitClaims(text)
    .filter((claim) => !isQuestion(claim))
    .flatMap((claim) => halve(claim, ground))
}

/** "A was 5 and B was 6" as two. What somebody says stays whole: the second half would lose its speaker. */
function halve(claim: string, ground: Ground): string[] {
  for (const { end, start } of findJoints(claim).slice(0, maxJoints)) {
    const first = readStatement(claim.slice(0, end), ground.analyzer)
    if (speakersOf(first, ground).length > 0) continue
    if (standsAlone(first) && standsAlone(readStatement(claim.slice(start), ground.analyzer)))
      return [claim.slice(0, end), ...halve(claim.slice(start), ground)]
  }
  return [claim]
}

/** It has an amount or a rank, and says of what. */
function standsAlone({ words, clauses }: Statement): boolean {
  const isNamed = words.some(({ unit }) => unit.entity !== undefined)
  const isCounted = clauses.some(({ amounts, ranks }) => amounts.length + ranks.length > 0)
  const others = new Set(words.filter(({ telling, unit }) => telling && unit.entity === undefined).map(({ unit }) => unit.terms[0])).size
  return isCounted && (isNamed ? others >= 1 : others >= 2)
}
