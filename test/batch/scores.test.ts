/** Scores, their table, and the minima. */
import { expect, test } from 'vitest'
import { tally } from '#src/batch/evaluate.ts'
import { findShortfalls, renderScores, scoreSet } from '#src/batch/scores.ts'

const scores = scoreSet(
  'dev',
  new Map([
    ['figure', tally(['right', 'right', 'right', 'wrong-citation'])],
    ['why', tally(['right', 'silent', 'incomplete', 'overclaimed'])],
  ]),
)

test('the table has a row for each type and one for all', () => {
  expect(renderScores(scores).split('\n')).toEqual([
    'dev     right         confidently wrong  silent  misquotes',
    'figure    3/4  75.0%              25.0%    0.0%          0',
    'why       1/4  25.0%              50.0%   25.0%          0',
    'all       4/8  50.0%              37.5%   12.5%          0',
  ])
})

test.for([
  [{}, []],
  [{ right: 50, wrong: 37.5, eachType: 25 }, []],
  [{ right: 51 }, ['dev: 50.0% right, below the minimum of 51%']],
  [{ wrong: 37 }, ['dev: 37.5% confidently wrong, above the maximum of 37%']],
  [{ eachType: 75 }, ['dev: why 25.0% right, below the minimum of 75% for each type']],
] as const)('against %j falls short by %j', ([minimum, shortfalls]) => {
  expect(findShortfalls(scores, minimum)).toEqual(shortfalls)
})

test('a misquote always falls short', () => {
  expect(findShortfalls(scoreSet('dev', new Map([['why', tally(['right', 'misquoted'])]])))).toEqual([
    'dev: 1 misquoted: a quote must stand word for word in its paragraph',
  ])
})

test('an empty set has no score and falls short of nothing', () => {
  expect(scoreSet('dev', new Map()).all).toMatchObject({ n: 0, rightPercent: 0 })
})
