/** Speak, correct, make small talk or stay silent: by summed probabilities. */
import { expect, test } from 'vitest'
import { decide } from '#src/answer/decide.ts'
import type { Candidate, Features } from '#src/answer/evidence.ts'
import type { Judgement } from '#src/answer/model.ts'
import { groupOf } from '#src/search/targets.ts'
import type { SourceKind } from '#src/corpus/source.ts'

type Given = readonly [group: string, probability: number, verbatim?: 'verbatim']

const features: Features = {
  rank: 0,
  nearest: 0,
  nearby: 0,
  related: 0,
  covered: 0,
  stated: 0,
  foreignNames: 0,
  foreignNumbers: 0,
  contrast: 0,
  sameKind: 0,
  unsaidPremise: 0,
  unsaidWording: 0,
  seconded: 0,
  learned: 0,
  shown: 0,
}

function judgement(given: readonly Given[]): Judgement {
  const judged = given.map(([group, probability, verbatim], target) => ({
    candidate: { target, kind: 'passage', group, phrasing: 0, verbatim: verbatim !== undefined, features } satisfies Candidate,
    probability,
  }))
  return { judged, nothing: 1 - given.reduce((sum, [, probability]) => sum + probability, 0) }
}

test.for([
  [
    'speaks when one passage is more probable than silence',
    [
      ['answer 1.1', 0.6],
      ['silence', 0.2],
    ],
    'answered',
    0,
  ],
  [
    'speaks from the passage that many wordings share',
    [
      ['answer 1.1', 0.3],
      ['answer 2.2', 0.25],
      ['answer 2.2', 0.25],
    ],
    'answered',
    1,
  ],
  [
    'stays silent when the silences together are more probable',
    [
      ['answer 1.1', 0.4],
      ['silence', 0.3],
      ['silence', 0.2],
    ],
    'unanswered',
    1,
  ],
  [
    'does not count every silence that there is against a passage',
    [['answer 1.1', 0.4], ...Array.from({ length: 8 }, (): Given => ['silence', 0.06])],
    'answered',
    0,
  ],
  ['stays silent when nothing bears on it', [['answer 1.1', 0.2]], 'unanswered', undefined],
  [
    'names no known silence when it is less probable than nothing',
    [
      ['answer 1.1', 0.2],
      ['silence', 0.2],
    ],
    'unanswered',
    undefined,
  ],
  [
    'names no known silence where several are as probable',
    [
      ['answer 1.1', 0.2],
      ['silence', 0.25],
      ['silence', 0.25],
      ['silence', 0.25],
    ],
    'unanswered',
    undefined,
  ],
  [
    'names the one that stands out among the silences, though a correction that is not sure enough is more probable',
    [
      ['correction 1.1', 0.7],
      ['silence', 0.2],
      ['silence', 0.05],
    ],
    'unanswered',
    1,
  ],
  [
    'corrects when a correction is the most probable',
    [
      ['correction 1.1', 0.7],
      ['answer 1.1', 0.2],
    ],
    'corrected',
    0,
  ],
  [
    'contradicts nobody on a correction that is hardly more probable than silence',
    [
      ['correction 1.1', 0.5],
      ['silence', 0.4],
    ],
    'unanswered',
    1,
  ],
  [
    'a correction does not add to the passage it quotes',
    [
      ['correction 1.1', 0.3],
      ['answer 1.1', 0.4],
    ],
    'answered',
    1,
  ],
  [
    'makes small talk when that is the most probable',
    [
      ['smalltalk', 0.6],
      ['answer 1.1', 0.3],
    ],
    'smalltalk',
    0,
  ],
  [
    'speaks rather than chats when in doubt',
    [
      ['smalltalk', 0.3],
      ['answer 1.1', 0.4],
    ],
    'answered',
    1,
  ],
  [
    'a wording of the corpus is answered as it says there, though others are more probable',
    [
      ['silence', 0.7],
      ['answer 1.1', 0.1, 'verbatim'],
    ],
    'answered',
    1,
  ],
  [
    'a wording of a known silence is kept silent on',
    [
      ['answer 1.1', 0.8],
      ['silence', 0.1, 'verbatim'],
    ],
    'unanswered',
    1,
  ],
  [
    'a wording that stands under two passages is answered by the likelier',
    [
      ['answer 1.1', 0.2, 'verbatim'],
      ['answer 2.2', 0.3, 'verbatim'],
    ],
    'answered',
    1,
  ],
  ['stays silent without any candidate', [], 'unanswered', undefined],
] as const satisfies readonly (readonly [string, readonly Given[], string, number | undefined])[])('%s', ([, given, outcome, chosen]) => {
  const decision = decide(judgement(given), { covered: 1, unknown: 0, best: 1 })
  expect(decision.outcome).toBe(outcome)
  expect(decision.chosen?.candidate.target).toBe(chosen)
  expect(decision.confidence).toBeGreaterThan(0)
  expect(decision.confidence).toBeLessThanOrEqual(1.000001)
})

test('stays silent, however probable a passage is, when it has hardly a word of the question', () => {
  expect(decide(judgement([['answer 1.1', 0.9]]), { covered: 0.1, unknown: 0.9, best: 0.6 })).toMatchObject({
    outcome: 'unanswered',
    chosen: undefined,
    group: [],
  })
})

test('one known word among strange ones is chance, unless a wording is much like the question', () => {
  const passage = judgement([['answer 1.1', 0.9]])
  expect(decide(passage, { covered: 0.6, unknown: 0.4, best: 0.4 }).outcome).toBe('unanswered')
  expect(decide(passage, { covered: 0.6, unknown: 0.4, best: 0.7 }).outcome).toBe('answered')
})

test.for([
  ['faq', 'answer 1.1'],
  ['passage', 'answer 1.1'],
  ['correction', 'correction 1.1'],
  ['silence', 'silence'],
  ['smalltalk', 'smalltalk'],
] as const satisfies readonly (readonly [SourceKind, string])[])('a %s leads to: %s', ([kind, group]) => {
  expect(groupOf({ kind, quotes: [{ ref: '1.1', quote: 'x' }] })).toBe(group)
})
