/** Judged candidates → what to do: speak from one passage, correct, make small talk or stay silent. */
import type { Judged, Judgement } from '#src/answer/model.ts'

export type Outcome = 'answered' | 'corrected' | 'unanswered' | 'smalltalk'

export interface Decision {
  readonly outcome: Outcome
  /** The candidate that is shown; undefined when nothing bears on the question. */
  readonly chosen: Judged | undefined
  /** The candidates that lead to the same outcome by the same passage, most probable first; `chosen` is one of them. */
  readonly group: readonly Judged[]
  /** The summed probability of that group, 0 to 1. */
  readonly confidence: number
}

/**
 * Probabilities are summed over the candidates that lead to the same passage, because many wordings of one answer share them out;
 * speaking must be at least as probable as silence.
 */
export function decide({ judged, nothing }: Judgement): Decision {
  const groups = new Map<string, Judged[]>()
  for (const one of judged) groups.set(one.candidate.group, [...(groups.get(one.candidate.group) ?? []), one])
  const silence = groups.get('silence') ?? []
  const silent = nothing + mass(silence)
  const smalltalk = groups.get('smalltalk') ?? []
  const spoken = [...groups.values()].filter((group) => outcomeOf(group[0]) === 'answered' || outcomeOf(group[0]) === 'corrected')
  const speech = spoken.reduce((total, group) => total + mass(group), 0)
  if (mass(smalltalk) > Math.max(speech, silent)) return decision('smalltalk', smalltalk)
  const best = spoken.toSorted((a, b) => mass(b) - mass(a))[0]
  if (best && speech >= silent) return decision(outcomeOf(best[0]), best)
  return mass(silence) >= nothing
    ? { ...decision('unanswered', silence), confidence: silent }
    : { outcome: 'unanswered', chosen: undefined, group: [], confidence: silent }
}

function decision(outcome: Outcome, group: readonly Judged[]): Decision {
  return { outcome, chosen: group[0], group, confidence: mass(group) }
}

function outcomeOf(judged: Judged | undefined): Outcome {
  const group = judged?.candidate.group ?? 'silence'
  if (group === 'silence') return 'unanswered'
  if (group === 'smalltalk') return 'smalltalk'
  return group.startsWith('correction') ? 'corrected' : 'answered'
}

function mass(group: readonly Judged[]): number {
  return group.reduce((total, { probability }) => total + probability, 0)
}
