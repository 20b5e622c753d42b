/** Dates and quarters: a Chinese date meets the English one, as sets of search terms. */
import { expect, test } from 'vitest'
import { createAnalyzer } from '#src/search/analyzer.ts'

const { analyze } = createAnalyzer([], [])

function terms(text: string): string[] {
  return analyze(text).flatMap((unit) => unit.terms)
}

test.for([
  ['3月29日', 'March 29'],
  ['三月29号', 'March 29'],
  ['5月21日', 'May 21'],
  ['Mar. 29th', 'March 29'],
  ['Aug 9', 'August 9'],
  ['29th of March', '29 of March'],
  ['十二月3日', 'December 3'],
  ['5月份', 'May'],
  ['一季度', 'Q1'],
  ['第一季度', 'Q1'],
  ['1季度', 'first quarter'],
  ['1st quarter', 'Q1'],
  ['三、四季度', 'Q3 Q4'],
  ['三到四季度', 'Q3 Q4'],
  ['third to fourth quarter', 'Q3 to Q4'],
  ['the third and the fourth quarter', 'the Q3 to Q4'],
  ['2025年4月', '2025 April'],
] as const)('%s and %s have the same terms', ([one, other]) => {
  expect(terms(one)).toEqual(terms(other))
  expect(terms(one)).not.toEqual([])
})

test('a number of quarters is not a quarter of the year', () => {
  expect(terms('连续19个季度')).not.toContain('q1')
  expect(terms('19 consecutive quarters')).toContain('#19')
})

test('leaves a month that does not exist as it is', () => {
  expect(terms('13月')).toContain('#13')
})

test('the word may keeps its meaning in English and the month its number', () => {
  expect(terms('it may turn')).not.toContain('#5')
})

test('reads a date with spaces between its parts', { fails: true }, () => {
  // Known limit: `3 月 29 日` is typed by input methods that set spaces around digits.
  expect(terms('3 月 29 日')).toEqual(terms('3月29日'))
})
