/** Judged candidates → what to do: speak from one passage, correct, make small talk or stay silent. */
import type { Evidence } from '#src/answer/evidence.ts'
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

// Each trades silent misses for confident errors; the rounds in test/eval hold them.
/** Below this share of the question's weight nothing is known of it, whatever the rest says: the promise not to speak beyond the text. */
const leastCovered = 0.45
/** A question this much of which is unknown must be this like some wording: one known word among strange ones is chance. */
const mostUnknown = 0.35
const leastAlike = 0.5
/** How many silences speak for silence: there are hundreds, and all together they would outweigh any passage. */
const silencesHeard = 2
/** Of all that speaks for silence, one with a smaller share is as often another one: the question is left unanswered without saying what it was taken for. */
const leastNamed = 0.4
/** An answer must be this much more probable than silence: a wrong one misleads, a missed one sends the reader to the passages nearby. */
const answerOdds = 1.1
/** A correction contradicts the asker, so it must be surer than an answer: where it is not, silence with the same passage nearby is right. */
const correctionOdds = 5

/** Probabilities are summed over the candidates that lead to the same passage, because many wordings of one answer share them out. */
export function decide({ judged, nothing }: Judgement, { covered, unknown, best: nearest }: Pick<Evidence, 'covered' | 'unknown' | 'best'>): Decision {
  const said = judged.filter(({ candidate }) => candidate.verbatim)
  if (said.length > 0) return decideVerbatim(said)
  if (covered < leastCovered || (unknown > mostUnknown && nearest < leastAlike))
    return { outcome: 'unanswered', chosen: undefined, group: [], confidence: 1 - covered }
  const groups = groupByOutcome(judged)
  const silence = groups.get('silence') ?? []
  const smalltalk = groups.get('smalltalk') ?? []
  const spoken = [...groups].filter(([name]) => name !== 'silence' && name !== 'smalltalk').map(([, group]) => group)
  const silent = nothing + mass(silence.slice(0, silencesHeard))
  const speech = spoken.reduce((total, group) => total + mass(group), 0)
  if (mass(smalltalk) > Math.max(speech, silent)) return decision('smalltalk', smalltalk)
  const best = spoken.toSorted((a, b) => mass(b) - mass(a))[0]
  const outcome = outcomeOf(best)
  if (best && mass(best) >= silent * (outcome === 'corrected' ? correctionOdds : answerOdds)) return decision(outcome, best)
  const named = silence[0] && silence[0].probability >= Math.max(leastNamed * (nothing + mass(silence)), nothing)
  return named ? decision('unanswered', silence) : { outcome: 'unanswered', chosen: undefined, group: [], confidence: silent }
}

/** What stands in the corpus word for word is answered as it says there; under several passages, by the likeliest. */
function decideVerbatim(said: readonly Judged[]): Decision {
  const group = [...groupByOutcome(said).values()].toSorted((a, b) => mass(b) - mass(a))[0] ?? []
  return { ...decision(outcomeOf(group), group), confidence: mass(group) / mass(said) }
}

function groupByOutcome(judged: readonly Judged[]): Map<string, Judged[]> {
  // Corrections by one passage contradict different premises, so each stands for itself.
  return Map.groupBy(judged, ({ candidate: { group, target } }) => (group.startsWith('correction') ? `${group} ${target}` : group))
}

const outcomes: Readonly<Record<string, Outcome>> = { answer: 'answered', correction: 'corrected', silence: 'unanswered', smalltalk: 'smalltalk' }

function outcomeOf(group: readonly Judged[] | undefined): Outcome {
  return outcomes[group?.[0]?.candidate.group.split(' ')[0] ?? ''] ?? 'unanswered'
}

function decision(outcome: Outcome, group: readonly Judged[]): Decision {
  return { outcome, chosen: group[0], group, confidence: mass(group) }
}

function mass(group: readonly Judged[]): number {
  return group.reduce((total, { probability }) => total + probability, 0)
}
