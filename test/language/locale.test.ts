/** Every language code of the world leads to one of ours. */
import { expect, test } from 'vitest'
import { toLocale } from '#src/language/locale.ts'

test.for([
  ['en-US', 'en'],
  ['de', 'en'],
  ['ja', 'en'],
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-Hans-TW', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['ZH-tw', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['', 'en'],
  [null, 'en'],
  [undefined, 'en'],
] as const)('%s is served in %s', ([code, locale]) => {
  expect(toLocale(code)).toBe(locale)
})
