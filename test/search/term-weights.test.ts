/** What each term says for each group: learned from examples, in the same way every time. */
import { expect, test } from 'vitest'
import { learnTermWeights, weighTerms, type Example } from '#src/search/term-weights.ts'

// Terms: 0 cost, 1 wheel, 2 width, 3 flour. Groups: 0 silence, 1 the wheel's passage.
const examples: readonly Example[] = [
  { terms: [0, 1], group: 0 },
  { terms: [0, 3], group: 0 },
  { terms: [0], group: 0 },
  { terms: [1, 2], group: 1 },
  { terms: [2], group: 1 },
  { terms: [1], group: 1 },
]
const even = () => 1
const learned = learnTermWeights(examples, ['silence', 'wheel'], even, 4)
const probabilities = (terms: readonly number[], known = 1) => [...weighTerms(learned, terms, even, known)]

test('a word that only silences have speaks for silence, even beside a word of the passage', () => {
  const [silent = 0, spoken = 0] = probabilities([0, 1])
  expect(silent).toBeGreaterThan(spoken)
})

test('a word that only the passage has speaks for it', () => {
  const [silent = 0, spoken = 0] = probabilities([2])
  expect(spoken).toBeGreaterThan(silent)
})

test('the less of a text is known, the less the known terms decide', () => {
  const [, all = 0] = probabilities([2], 1)
  const [, half = 0] = probabilities([2], 0.5)
  expect(half).toBeLessThan(all)
  expect(probabilities([2], 0)).toEqual(probabilities([], 1))
})

test('probabilities sum to one, also for terms that were never seen', () => {
  for (const terms of [[], [0], [3, 2], [99]]) expect(probabilities(terms).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1)
})

test('the same examples give the same weights', () => {
  expect(learnTermWeights(examples, ['silence', 'wheel'], even, 4)).toEqual(learned)
})

test('no example teaches nothing', () => {
  const none = learnTermWeights([], ['a', 'b'], even, 2)
  expect([...weighTerms(none, [0], even, 1)]).toEqual([0.5, 0.5])
})
