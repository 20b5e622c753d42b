/** Normal forms: what looks alike is written alike. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasHan, isTraditional, maxQuestionLength, normalize } from '#src/language/normalize.ts'
import { anyText } from '#test/any-text.ts'

test.for([
  ['full width', 'ＳＵ７　ｈｏｗ　ｍａｎｙ？', 'su7 how many?'],
  ['curly quotation marks', '“Vos’s” ‘gate’ «x» 「水」', '"vos\'s" \'gate\' "x" "水"'],
  ['zero-width, byte-order and bidi characters', 'a\u200Bb\u202Ec\uFEFFd\u2066e', 'abcde'],
  ['combining marks', 'cafe\u0301 caf\u00E9', 'cafe cafe'],
  ['stacked combining marks', 'Z\u0335\u0321a\u0337l\u0338g\u0334o\u0321', 'zalgo'],
  ['dashes', '17–18 — x ‑ y − z', '17-18 - x - y - z'],
  ['waves', '４～６ 4〜6', '4-6 4-6'],
  ['ligatures and superscripts', 'ﬁne x²', 'fine x2'],
  ['control characters and white space', ' a\u0000b\u0007c\n\t d\u3000e ', 'a b c d e'],
  ['lone surrogates', '\uD800x\uDFFF', 'x'],
  ['capitals', 'İSTANBUL', 'istanbul'],
  ['traditional Chinese', '第三季度營收', '第三季度营收'],
  ['traditional Chinese among Latin', 'SU7 交車多少輛', 'su7 交车多少辆'],
  ['nothing', '', ''],
  ['nothing but blanks', ' \n\u3000', ''],
] as const)('%s', ([, text, normal]) => {
  expect(normalize(text)).toBe(normal)
})

describe('for any text', () => {
  test('a normal form has no capitals of ASCII, no double blanks and no marks', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        expect(normalize(text)).not.toMatch(/[A-Z]|\s\s|^\s|\s$|\p{M}|\p{Cs}|\p{Cf}/u)
      }),
    )
  })

  test('what follows the first two thousand characters changes nothing', () => {
    const read = 'x'.repeat(maxQuestionLength)
    fc.assert(
      fc.property(anyText(200), (text) => {
        expect(normalize(read + text)).toBe(read)
      }),
    )
  })
})

test.for([
  ['小米', true, false],
  ['營收', true, true],
  ['SU7的營收', true, true],
  ['revenue', false, false],
  ['テスト', false, false],
  ['', false, false],
] as const)('%s: Chinese %s, traditional %s', ([text, chinese, traditional]) => {
  expect([hasHan(text), isTraditional(text)]).toEqual([chinese, traditional])
})
