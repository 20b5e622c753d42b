/** The passage that fits a claim best, of those that the engine thinks of. */
import { compareClaim, type Comparison } from '#src/answer/compare-claim.ts'
import type { Ground } from '#src/answer/ground.ts'
import type { Reasoning } from '#src/answer/reasoning.ts'
import type { Statement } from '#src/answer/statement.ts'

/** How many candidates' paragraphs are compared, and how many quotes of each: more cost time and win nothing. */
const maxCandidates = 12
const maxQuotes = 3

/** What the engine's certainty of a paragraph adds to the fit of its sentences: less than a word, it only settles what words leave open. */
const certaintyFit = 3

export function nearestPassage(claim: Statement, { judgement, answer }: Reasoning, ground: Ground): Comparison | undefined {
  const certainties = new Map<string, number>(answer.citations.map(({ ref }) => [ref, 1]))
  for (const { candidate, probability } of judgement.judged.slice(0, maxCandidates)) {
    for (const { ref } of ground.targets[candidate.target]?.quotes.slice(0, maxQuotes) ?? []) certainties.set(ref, (certainties.get(ref) ?? 0) + probability)
  }
  let best: Comparison | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (const [ref, certainty] of certainties) {
    for (const passage of ground.passagesOf(ref)) {
      const comparison = compareClaim(claim, passage, ground)
      const fit = comparison.fit + certaintyFit * Math.min(1, certainty)
      if (fit <= highest) continue
      best = comparison
      highest = fit
    }
  }
  return best
}
