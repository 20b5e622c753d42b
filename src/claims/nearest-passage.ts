/** The passage that fits a claim best, of those that the engine thinks of. */
import { compareClaim, type Comparison } from '#src/claims/compare-claim.ts'
import { speakersOf } from '#src/claims/compare-facts.ts'
import { matchWords } from '#src/claims/compare-words.ts'
import type { Ground, Passage } from '#src/claims/ground.ts'
import type { Reasoning } from '#src/answer/reasoning.ts'
import type { Statement } from '#src/claims/statement.ts'

/** How many candidates' paragraphs are compared, and how many quotes of each: more cost time and win nothing. */
const maxCandidates = 12
const maxQuotes = 3

/** How many sentences are compared fact by fact: those that share the most words. */
const maxCompared = 8

/** What an amount, a date or a rank that agrees adds to the fit: about as much as a rare word. */
const agreedFit = 4

/** What the engine's certainty of a paragraph adds to the fit of its sentences: less than a word, it only settles what words leave open. */
const certaintyFit = 2

export function nearestPassage(claim: Statement, { judgement, answer }: Reasoning, ground: Ground): Comparison | undefined {
  const certainties = new Map<string, number>(answer.citations.map(({ ref }) => [ref, 1]))
  for (const { candidate, probability } of judgement.judged.slice(0, maxCandidates)) {
    for (const { ref } of ground.targets[candidate.target]?.quotes.slice(0, maxQuotes) ?? []) certainties.set(ref, (certainties.get(ref) ?? 0) + probability)
  }
  const speakers = speakersOf(claim, ground)
  const told = { ...claim, words: claim.words.filter(({ unit }) => !speakers.includes(unit)) }
  const near = [...certainties].flatMap(([ref, certainty]) =>
    ground.passagesOf(ref).map((passage) => ({ passage, fit: sharedWeight(told, passage, ground) + certaintyFit * Math.min(1, certainty) })),
  )
  let best: Comparison | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (const { passage, fit: before } of near.toSorted((a, b) => b.fit - a.fit).slice(0, maxCompared)) {
    const comparison = compareClaim(claim, passage, ground)
    const fit = before + comparison.agreed * agreedFit
    if (fit <= highest) continue
    best = comparison
    highest = fit
  }
  return best
}

/** Who said it is left out: what somebody else said of the same is nearer than what the same one said of something else. */
function sharedWeight(told: Statement, passage: Passage, ground: Ground): number {
  return matchWords(told, passage, ground).reduce((sum, { weight, strength }) => sum + weight * strength, 0)
}
