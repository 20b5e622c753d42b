/** Messages cut at what they say. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#test/any-text.ts'
import { bareClaim, findJoints, isQuestion, splitClaims } from '#src/language/split-claims.ts'

test.for([
  ['One is 1. two is 2.0! Three?', ['One is 1.', 'two is 2.0!', 'Three?']],
  ['It is No. 1 in the U.S. market. Mr. Vos said so.', ['It is No. 1 in the U.S. market.', 'Mr. Vos said so.']],
  ['水轮宽6.4米。磨坊建于1792年；香蕉', ['水轮宽6.4米。', '磨坊建于1792年；', '香蕉']],
  ['- one\n• two\n3) three\n（4）four\n> five', ['one', 'two', 'three', 'four', 'five']],
  ['3.5 is a number', ['3.5 is a number']],
  [' \n\n ', []],
] as const)('“%s” is cut as %j', ([text, claims]) => {
  expect(splitClaims(text)).toEqual(claims)
})

test.for([
  ['Is it wide?', true],
  ['how wide is the wheel', true],
  ['What’s the price', true],
  ['水轮有多宽', true],
  ['磨坊是新的吗', true],
  ['It is wide, right?', false],
  ['It is wide, isn’t it?', false],
  ['磨坊是新的，对吧？', false],
  ['It is wide.', false],
  ['How it works is a secret.', false],
] as const)('“%s” asks: %s', ([sentence, asks]) => {
  expect(isQuestion(sentence)).toBe(asks)
})

test('addresses, mentions and the tag of a question tell nothing', () => {
  expect(bareClaim('<@123> It is wide, right? https://example.org/x').replace(/\s+/g, ' ')).toBe('It is wide.')
  expect(bareClaim('It is wide <:wheel:12>, right?').replace(/\s+/g, ' ')).toBe('It is wide.')
})

test.for([
  ['A is 5 and B is 6', 1],
  ['A，B，C', 2],
  ['4,000 and 6,000', 1],
  ['plain', 0],
] as const)('“%s” has %i joints', ([sentence, count]) => {
  expect(findJoints(sentence)).toHaveLength(count)
})

test('claims are slices of the message, in order', () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      let from = 0
      for (const claim of splitClaims(text)) {
        const start = text.indexOf(claim, from)
        expect(start).toBeGreaterThanOrEqual(from)
        from = start + claim.length
      }
    }),
  )
})
