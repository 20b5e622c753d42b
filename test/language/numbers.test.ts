/** Quantities: however a number is written, it becomes the same number. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalize } from '#src/language/normalize.ts'
import { findQuantities } from '#src/language/numbers.ts'

/** `17-18%` for a range of percentages, `258000` for a plain number. */
function quantities(text: string): string[] {
  return findQuantities(normalize(text)).map(({ values, percent }) => `${values.join('-')}${percent ? '%' : ''}`)
}

const meeting: Readonly<Record<string, readonly string[]>> = {
  '258000': [
    '258,000',
    '258000',
    '258k',
    '258K',
    '258 k',
    '258 thousand',
    '25.8万',
    '25.8 万',
    '25.8w',
    '二十五点八万',
    '二十五万八千',
    '0.258 million',
    '２５８，０００',
    '258,000 units',
  ],
  '17-18%': ['17-18%', '17–18 %', '17% - 18%', '17% to 18%', '17％至18％', '17 to 18 percent', '百分之17到18', 'between 17 and 18 per cent'],
  '4000-6000': ['4-6k', '4k-6k', '4,000-6,000', '4000~6000', '4,000 to 6,000', '4000至6000', '4000到6000', '4–6 thousand'],
  '18100000000': ['18.1 billion', '18.1bn', '18.1b', '18,100,000,000', '181亿', '一百八十一亿'],
  '100000000000': ['100 billion', '1000亿', '一千亿', 'one hundred billion'],
  '200000': ['200,000', '200k', '20万', '二十万', 'two hundred thousand'],
  '5%': ['5%', '5 %', '5 percent', 'five percent', 'five per cent', '百分之五', '5％'],
  '23.2%': ['23.2%', '百分之二十三点二'],
  '150': ['150', 'one hundred and fifty'],
  '100': ['100', 'a hundred', '一百'],
  '20': ['20', 'twenty', '二十'],
  '25': ['twenty-five', 'twenty five', '二十五', '25'],
  '19': ['nineteen', '十九', '19'],
  '12': ['a dozen', 'twelve', '十二'],
  '3': ['3', 'three', '三', '3nm'],
}

test.for(Object.entries(meeting).flatMap(([value, forms]) => forms.map((form) => [form, value] as const)))('reads %s as %s', ([form, value]) => {
  expect(quantities(form)).toEqual([value])
})

test.for(['su7', 'o1', 'SU7 Ultra', 'mp3', 'no numbers here', '万', 'onerous', 'tenth', '百分点', ''])(
  'finds no quantity in "%s", where digits or number words belong to a name or a word',
  (text) => {
    expect(quantities(text)).toEqual([])
  },
)

test('finds all quantities of a sentence in reading order, at their places', () => {
  const text = 'by may 21, more than 258,000 of 350k, or 二十万'
  expect(findQuantities(text).map(({ start, end, values }) => [text.slice(start, end), values])).toEqual([
    ['21', [21]],
    ['258,000', [258000]],
    ['350k', [350000]],
    ['二十万', [200000]],
  ])
})

test.for([
  ['25万8千', '258000'],
  ['四千到六千', '4000-6000'],
  ['百分之十七到十八', '17-18%'],
] as const)('reads %s as %s', { fails: true }, ([form, value]) => {
  // Known limits: a second Chinese unit after digits, ranges in Chinese numerals.
  expect(quantities(form)).toEqual([value])
})

test.for(['8千', '3百万', '百分之17', '百分之二十三点二', '两百五十万'])('reads “%s” as one quantity', (text) => {
  expect(findQuantities(text)).toMatchObject([{ start: expect.any(Number), end: text.length }])
})

test('never yields two quantities for the same characters', () => {
  const piece = fc.constantFrom(...Object.values(meeting).flat(), '-', ' ', '至', '千', '万', '%', '百分之', '百分点', 'and ', '点')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const spans = findQuantities(normalize(pieces.join('')))
      spans.slice(1).forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(spans[index]?.end ?? 0))
    }),
  )
})
