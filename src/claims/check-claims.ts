/** Holds each claim of a message against the article: confirmed, different, partly, or not there. */
import type { Citation } from '#src/answer/answer.ts'
import type { Comparison, Verdict } from '#src/claims/compare-claim.ts'
import type { Ground } from '#src/claims/ground.ts'
import { nearestPassage } from '#src/claims/nearest-passage.ts'
import type { Reasoning } from '#src/answer/reasoning.ts'
import { separateClaims } from '#src/claims/separate-claims.ts'
import { readStatement, type Statement } from '#src/claims/statement.ts'
import type { Locale } from '#src/language/locale.ts'
import { bareClaim } from '#src/language/split-claims.ts'

export interface ClaimVerdict {
  /** The claim as written. */
  readonly claim: string
  readonly verdict: Verdict
  /** What confirms or contradicts; empty when absent. */
  readonly citations: readonly Citation[]
}

/** Claims of one message at most. One of four thousand characters has fewer, unless it is made to be slow. */
const maxClaims = 60

/** Characters of a claim that are read. What goes on is not one claim, and what was not read is not confirmed. */
const maxClaimLength = 800

/** From this confidence on a known silence is believed: nothing confirms what the article is known not to say. */
const believed = 0.6

/** Which share of a claim a passage must have where the engine answers with silence: with a known silence, with none. */
const heard = {
  known: { confirmed: 0.9, differs: 0.7, partly: 0.6, absent: Number.POSITIVE_INFINITY },
  unknown: { confirmed: 0.9, differs: 0.65, partly: 0.65, absent: Number.POSITIVE_INFINITY },
} as const

/** `locale` is that of the speakers' names. Total: questions, greetings and lines that tell nothing are left out. */
export function checkClaims(text: string, locale: Locale, reason: (claim: string) => Reasoning, ground: Ground): ClaimVerdict[] {
  const known = new Map<string, ClaimVerdict | undefined>()
  const verdicts: ClaimVerdict[] = []
  for (const claim of separateClaims(text, ground).slice(0, maxClaims)) {
    const verdict = known.has(claim) ? known.get(claim) : checkClaim(claim, locale, reason, ground)
    known.set(claim, verdict)
    if (verdict) verdicts.push(verdict)
  }
  return verdicts
}

function checkClaim(claim: string, locale: Locale, reason: (claim: string) => Reasoning, ground: Ground): ClaimVerdict | undefined {
  const bare = bareClaim(claim)
  const read = bare.slice(0, maxClaimLength)
  const statement = readStatement(read, ground.analyzer)
  if (!isTelling(statement)) return undefined
  const reasoning = reason(read)
  if (reasoning.answer.status === 'smalltalk') return undefined
  const best = nearestPassage(statement, reasoning, ground)
  const isVerbatim = best?.passage.statement.text.includes(statement.text.replace(/[\s\p{P}]+$/u, ''))
  if (reasoning.answer.status === 'corrected' && !isVerbatim) return { claim, verdict: 'differs', citations: reasoning.answer.citations }
  const isKnownSilence = reasoning.answer.status === 'unanswered' && reasoning.answer.source !== null && reasoning.answer.confidence >= believed
  if (!best || (best.verdict === 'confirmed' && isKnownSilence && !isVerbatim) || !isHeard(best, reasoning)) return { claim, verdict: 'absent', citations: [] }
  const { ref, text } = best.passage.sentence
  const verdict = best.verdict === 'confirmed' && read.length < bare.length ? 'partly' : best.verdict
  return { claim, verdict, citations: [ground.cite({ ref, quote: text }, locale, 'paragraph')] }
}

/** Where the engine is silent, only a passage that has nearly all of the claim is heard. */
function isHeard({ verdict, coverage }: Comparison, { answer }: Reasoning): boolean {
  if (answer.status !== 'unanswered') return verdict !== 'absent'
  return coverage >= heard[answer.source === null ? 'unknown' : 'known'][verdict]
}

/** Two telling words, or one with an amount, a date or a rank. */
function isTelling({ words, clauses }: Statement): boolean {
  const telling = new Set(words.flatMap((word) => (word.telling ? word.unit.surface : []))).size
  return telling >= 2 || (telling === 1 && clauses.some(({ amounts, periods, ranks }) => amounts.length + periods.length + ranks.length > 0))
}
