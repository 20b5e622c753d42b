/**
 * The linear model that turns features into probabilities: score = bias of the kind + weights · features, softmax over the candidates
 * and one more that stands for "nothing here bears on it". Its numbers are data, fitted by `npm run calibrate`.
 */
import type { SourceKind } from '#src/corpus/source.ts'
import { featureNames, type Candidate, type Evidence, type Features } from '#src/answer/evidence.ts'
import weightsFile from '#src/answer/weights.json' with { type: 'json' }

/** What of the evidence as a whole speaks for "nothing bears on it". */
export const nothingNames = ['unknown', 'best', 'covered', 'conflict'] as const satisfies readonly (keyof Evidence)[]

export interface Model {
  /** By feature: what a value of 1 adds to a candidate's score. */
  readonly features: Readonly<Record<keyof Features, number>>
  /** By kind: how likely it is to begin with. */
  readonly kinds: Readonly<Record<SourceKind, number>>
  /** "Nothing bears on it": its own score, from what the question has that the corpus lacks. */
  readonly nothing: { readonly bias: number } & Readonly<Record<(typeof nothingNames)[number], number>>
}

export const model: Model = weightsFile.model

export interface Judged {
  readonly candidate: Candidate
  /** 0 to 1; with `nothing`, all sum to 1. */
  readonly probability: number
}

export interface Judgement {
  /** Most probable first. */
  readonly judged: readonly Judged[]
  readonly nothing: number
}

export function scoreCandidate({ features, kind }: Candidate, { features: weights, kinds }: Model): number {
  let score = kinds[kind]
  for (const name of featureNames) score += weights[name] * features[name]
  return score
}

export function scoreNothing(evidence: Evidence, { nothing }: Model): number {
  return nothingNames.reduce((score, name) => score + nothing[name] * evidence[name], nothing.bias)
}

export function judge(evidence: Evidence, withModel: Model = model): Judgement {
  const scores = evidence.candidates.map((candidate) => scoreCandidate(candidate, withModel))
  const none = scoreNothing(evidence, withModel)
  const highest = Math.max(none, ...scores)
  const exponents = scores.map((score) => Math.exp(score - highest))
  const total = exponents.reduce((sum, value) => sum + value, Math.exp(none - highest))
  const judged = evidence.candidates.map((candidate, place) => ({ candidate, probability: (exponents[place] ?? 0) / total }))
  return { judged: judged.toSorted((a, b) => b.probability - a.probability), nothing: Math.exp(none - highest) / total }
}
