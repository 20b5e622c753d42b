/** Places in an order. */
import { expect, test } from 'vitest'
import { normalize } from '#src/language/normalize.ts'
import { findRanks } from '#src/language/ranks.ts'

test.for([
  ['in first place', [[1, false]]],
  ['No. 2 in the country', [[2, false]]],
  ['number one', [[1, false]]],
  ['among the top three', [[3, true]]],
  ['国内第一', [[1, false]]],
  ['全球前三', [[3, true]]],
  ['the sales champion', [[1, false]]],
  ['销量冠军', [[1, false]]],
  ['First of all, it rains', []],
  ['first, it rains; second, it snows', []],
  ['the first half step', []],
  ['for the first time', []],
  ['no one who can fight', []],
  ['第三季度', []],
] as const)('“%s”: %j', ([text, ranks]) => {
  expect(findRanks(normalize(text)).map(({ place, among }) => [place, among])).toEqual(ranks)
})
