/** Holds each claim of a message against the article: confirmed, different, partly, or not there. */
import type { Citation } from '#src/answer/answer.ts'
import { splitSentences } from '#src/language/sentences.ts'
import type { Reasoning } from '#src/answer/reasoning.ts'

export interface ClaimVerdict {
  /** The claim as written. */
  readonly claim: string
  readonly verdict: 'confirmed' | 'differs' | 'partly' | 'absent'
  /** What confirms or contradicts; empty when absent. */
  readonly citations: readonly Citation[]
}

export function checkClaims(text: string, reason: (claim: string) => Reasoning): ClaimVerdict[] {
  return splitSentences(text).map(({ start, end }) => {
    const claim = text.slice(start, end)
    const { answer } = reason(claim)
    if (answer.status === 'corrected') return { claim, verdict: 'differs', citations: answer.citations }
    if (answer.status === 'answered') return { claim, verdict: 'confirmed', citations: answer.citations }
    return { claim, verdict: 'absent', citations: [] }
  })
}
