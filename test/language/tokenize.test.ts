/** Tokens: words, runs of Chinese and quantities, in reading order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalize } from '#src/language/normalize.ts'
import { segment, tokenize } from '#src/language/tokenize.ts'
import { anyText } from '#test/any-text.ts'

function tokens(text: string): string[] {
  return tokenize(normalize(text)).map((token) => `${token.kind}:${token.text}`)
}

test.for([
  ['possessives lose their s', 'Li Nan’s users’ don’t', ['word:li', 'word:nan', 'word:users', "word:don't"]],
  ['hyphens part words', 'people-car-home', ['word:people', 'word:car', 'word:home']],
  ['numbers are one token', 'more than 258,000 units', ['word:more', 'word:than', 'number:258,000', 'word:units']],
  ['names with digits stay whole', 'SU7 and O1', ['word:su7', 'word:and', 'word:o1']],
  ['Chinese, Latin and numbers part', '小米SU7交付25.8万辆', ['han:小米', 'word:su7', 'han:交付', 'number:25.8万', 'han:辆']],
  ['other alphabets are words', 'Привет 한국', ['word:привет', 'word:한국']],
  ['nothing to read', '?! … 😀', []],
] as const)('%s', ([, text, expected]) => {
  expect(tokens(text)).toEqual(expected)
})

test('Chinese is cut into words that make up the run', () => {
  expect(segment('智能制造工厂')).toEqual(['智能', '制造', '工厂'])
  fc.assert(
    fc.property(fc.stringMatching(/^[一-鿿]{1,30}$/), (run) => {
      expect(segment(run).join('')).toBe(run)
    }),
  )
})

test('every word is found where it says, for any text', () => {
  fc.assert(
    fc.property(anyText(100), (source) => {
      const text = normalize(source)
      for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toContain(token.text)
    }),
  )
})
