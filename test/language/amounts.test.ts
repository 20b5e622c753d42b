/** Amounts with their bounds, and when one settles another. */
import { expect, test } from 'vitest'
import { compareAmounts, findAmounts } from '#src/language/amounts.ts'
import { normalizeDates } from '#src/language/dates.ts'
import { normalize } from '#src/language/normalize.ts'

const amountsIn = (text: string) => findAmounts(normalizeDates(normalize(text)))

test.for([
  ['over 258,000 units', [258_000], 'least'],
  ['more than 20 of them', [20], 'least'],
  ['no more than 20 of them', [20], 'most'],
  ['fewer than 300 bags', [300], 'most'],
  ['nearly 5%', [5], 'about'],
  ['about 1.2 tonnes', [1.2], 'about'],
  ['4,000-6,000', [4000, 6000], 'exact'],
  ['超过25.8万辆', [258_000], 'least'],
  ['不超过25.8万辆', [258_000], 'most'],
  ['6000元以上', [6000], 'least'],
  ['20多座', [20], 'least'],
  ['三名', [3], 'exact'],
  ['大约百分之五', [5], 'about'],
] as const)('“%s” is %j, %s', ([text, values, bound]) => {
  expect(amountsIn(text)).toEqual([expect.objectContaining({ values, bound })])
})

test.for(['on May 21', 'in 2025', 'the first quarter of 2025', 'top three', 'first place', 'No. 1', 'one of them', '第一', '一个', '三季度', '3月29日'])(
  '“%s” has no amount',
  (text) => {
    expect(amountsIn(text)).toEqual([])
  },
)

test.for([
  ['258,000', 'more than 258,000', 'same'],
  ['over 250,000', 'more than 258,000', 'implied'],
  ['over 100,000', 'more than 258,000', 'open'],
  ['over 300,000', 'more than 258,000', 'other'],
  ['300,000', 'more than 258,000', 'other'],
  ['nearly 260,000', 'more than 258,000', 'implied'],
  ['260,000', 'more than 258,000', 'other'],
  ['under 20%', '23.2%', 'other'],
  ['under 24%', '23.2%', 'implied'],
  ['over 23%', '23.2%', 'implied'],
  ['23.2', '23.2%', 'other'],
  ['17%', '17-18%', 'open'],
  ['17-18%', '17–18%', 'same'],
  ['19 years', '19 consecutive quarters', 'other'],
  ['连续19个季度', '19 consecutive quarters', 'same'],
  ['15% more', '15% fewer', 'other'],
  ['18.1 billion', '18.1 million', 'other'],
  ['25.8万', '258k', 'same'],
] as const)('“%s” claimed, “%s” stated: %s', ([claimed, stated, agreement]) => {
  const [one] = amountsIn(claimed)
  const [other] = amountsIn(stated)
  expect(one && other && compareAmounts(one, other)).toBe(agreement)
})
