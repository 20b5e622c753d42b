/** Dates, quarters and years as numbers. */
import { expect, test } from 'vitest'
import { normalizeDates } from '#src/language/dates.ts'
import { normalize } from '#src/language/normalize.ts'
import { findPeriods } from '#src/language/periods.ts'

test.for([
  ['As of May 21', [{ month: 5, day: 21 }]],
  ['on 29 March 2025', [{ month: 3, day: 29, year: 2025 }]],
  ['3/29', [{ month: 3, day: 29 }]],
  ['in April 2025', [{ month: 4, year: 2025 }]],
  ['截至5月21日', [{ month: 5, day: 21 }]],
  ['the first quarter of 2025', [{ quarters: [1] }, { year: 2025 }]],
  ['the third to fourth quarter', [{ quarters: [3, 4] }]],
  ['三到四季度', [{ quarters: [3, 4] }]],
  ['the second half of the year', [{ quarters: [3, 4] }]],
  ['built in 1792', [{ year: 1792 }]],
  ['建于1792年', [{ year: 1792 }]],
  ['in May', [{ month: 5 }]],
  ['it may rain', []],
  ['they march on', []],
  ['1792 bags', []],
  ['4,000 bags', []],
  ['half a year ago', []],
] as const)('“%s”: %j', ([text, periods]) => {
  expect(findPeriods(normalizeDates(normalize(text))).map(({ start: _start, end: _end, ...period }) => period)).toEqual(periods)
})
