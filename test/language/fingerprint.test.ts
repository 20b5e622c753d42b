/** The same letters, the same number; any other letters, another. */
import { expect, test } from 'vitest'
import { fingerprint } from '#src/language/fingerprint.ts'
import { normalize } from '#src/language/normalize.ts'
import { realEngine } from '#test/engine.ts'

test('marks and spaces do not count, letters do', () => {
  expect(fingerprint('how wide is the wheel?')).toBe(fingerprint('how wide, is the wheel'))
  expect(fingerprint('how wide is the wheel')).not.toBe(fingerprint('how wide is the wheels'))
  expect(fingerprint('ab')).not.toBe(fingerprint('ba'))
})

test('is a number of four bytes for any text', () => {
  for (const text of ['', '水轮', '🎡', 'a'.repeat(2000)]) {
    expect(fingerprint(text)).toBe(fingerprint(text) >>> 0)
  }
})

test('tells the wordings of the corpus apart, but for a pair in billions', async () => {
  const { targets } = await realEngine()
  const letters = (text: string): string => normalize(text).replace(/[\s\p{P}]+/gu, '')
  const wordings = new Set(targets.flatMap(({ phrasings }) => phrasings.map(({ text }) => letters(text))))
  expect(new Set([...wordings].map(fingerprint)).size).toBeGreaterThan(wordings.size * 0.9999)
})
