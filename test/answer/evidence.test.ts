/** The features that candidates are compared by, one at a time, on the invented corpus. */
import { describe, expect, test } from 'vitest'
import { featureNames, type Candidate } from '#src/answer/evidence.ts'
import { judge, model, scoreCandidate, scoreNothing } from '#src/answer/model.ts'
import { millEngine } from '#test/engine.ts'

const engine = await millEngine()

function candidate(question: string, kind: string, id: string, context: readonly string[] = []): Candidate {
  const found = engine
    .reason(question, { context })
    .evidence.candidates.find(({ target }) => engine.targets[target]?.kind === kind && engine.targets[target]?.id === id)
  if (!found) throw new Error(`${kind}:${id} is no candidate for “${question}”`)
  return found
}

test.for([
  ['a known wording is entirely like itself', 'how wide is the wheel', 'nearest', 1],
  ['every word of it is covered', 'how wide is the wheel', 'covered', 1],
  ['the best match has the highest rank', 'how wide is the wheel', 'rank', 1],
  ['the order of its words does not matter', 'wide wheel the is how', 'nearest', 1],
] as const)('%s', ([, question, feature, value]) => {
  expect(candidate(question, 'figure', 'wheel-width').features[feature]).toBeCloseTo(value)
})

test.for([
  ['a word more makes it less like', 'how wide is the wheel of the zebra', 'how wide is the wheel', 'nearest'],
  ['a word that it does not have leaves a part uncovered', 'how wide is the zebra wheel', 'how wide is the wheel', 'covered'],
  ['a question of another kind agrees less', 'why is the wheel wide', 'how wide is the wheel', 'sameKind'],
] as const)('%s', ([, less, more, feature]) => {
  expect(candidate(less, 'figure', 'wheel-width').features[feature]).toBeLessThan(candidate(more, 'figure', 'wheel-width').features[feature])
})

test('a name that the candidate does not have is foreign to it', () => {
  expect(candidate('what does Pieter Vos say about the wheel', 'figure', 'wheel-width').features.foreignNames).toBe(1)
  expect(candidate('who is Ada Thorn', 'person', 'ada-thorn').features.foreignNames).toBe(0)
})

test('a number that the candidate does not have is foreign to it, in any form one that it has is not', () => {
  expect(candidate('is the wheel 9 metres wide', 'figure', 'wheel-width').features.foreignNumbers).toBe(1)
  expect(candidate('does the pond hold 3.8万 cubic metres', 'figure', 'pond-volume').features.foreignNumbers).toBe(0)
})

test('a candidate is seconded by others that lead to the same passage', () => {
  expect(candidate('how long does the wheel turn on an ebb', 'figure', 'wheel-width').features.seconded).toBeGreaterThan(0.9)
})

test('a passage of the card that a follow-up is about is marked, and competes even without a shared word', () => {
  expect(candidate('and why?', 'passage', '3.1.2', ['3.1']).features.shown).toBe(1)
  expect(candidate('how wide is the wheel', 'figure', 'wheel-width', ['3.1']).features.shown).toBe(0)
})

test('words that no text has are unknown, and known words are not', () => {
  expect(engine.reason('zebra crossing').evidence.unknown).toBe(1)
  expect(engine.reason('how wide is the wheel').evidence.unknown).toBe(0)
  expect(engine.reason('').evidence).toMatchObject({ candidates: [], unknown: 1, best: 0, conflict: 0 })
})

test('every feature of every candidate is between 0 and 1', () => {
  for (const question of ['how wide is the wheel', '鳗鱼为什么死了', 'Ada Thorn 4000 bags', 'bread', 'the the the', 'zebra mill']) {
    for (const { features } of engine.reason(question).evidence.candidates) {
      for (const name of featureNames) {
        expect(features[name], `${name} of “${question}”`).toBeGreaterThanOrEqual(0)
        expect(features[name], `${name} of “${question}”`).toBeLessThanOrEqual(1.000001)
      }
    }
  }
})

describe('the model', () => {
  const { evidence } = engine.reason('how wide is the wheel')

  test('turns scores into probabilities that sum to one with nothing', () => {
    const { judged, nothing } = judge(evidence)
    expect(judged.reduce((sum, { probability }) => sum + probability, nothing)).toBeCloseTo(1)
    expect(judged.map(({ probability }) => probability)).toEqual(judged.map(({ probability }) => probability).toSorted((a, b) => b - a))
  })

  test('scores by nothing but the sum of the kind’s bias and the weighted features', () => {
    const one = candidate('how wide is the wheel', 'figure', 'wheel-width')
    const sum = featureNames.reduce((total, name) => total + model.features[name] * one.features[name], model.kinds.figure)
    expect(scoreCandidate(one, model)).toBeCloseTo(sum)
  })

  test('is the surer that nothing bears on a question the more of it is unknown', () => {
    const nothing = (unknown: number) => scoreNothing({ ...evidence, unknown }, model)
    expect(nothing(0.5)).toBeGreaterThan(nothing(0))
    expect(nothing(1)).toBeGreaterThan(nothing(0.5))
  })

  test('is the surer of it the more even the best-ranked passage is about something else', () => {
    const nothing = (conflict: number) => scoreNothing({ ...evidence, conflict }, model)
    expect(nothing(1)).toBeGreaterThan(nothing(0))
  })
})
