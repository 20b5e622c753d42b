/** The words that are never taken for misspellings. */
import { expect, test } from 'vitest'
import { englishWords } from '#src/language/english-words.ts'

test('knows everyday English in British and American spelling, each word once', () => {
  const words = englishWords()
  expect(words).toEqual(expect.arrayContaining(['price', 'weather', 'harbour', 'harbor', 'colour', 'color']))
  expect(new Set(words).size).toBe(words.length)
  expect(words.length).toBeGreaterThan(30_000)
})

test('holds no name, no slip and no word with other characters than small letters', () => {
  const words = new Set(englishWords())
  for (const word of ['recieve', 'teh', 'xiaomi']) expect(words).not.toContain(word)
  expect([...words].filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
})
