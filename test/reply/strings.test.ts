/** The catalogue speaks every language in all its keys. */
import { expect, test } from 'vitest'
import { loadCommands } from '#src/load-commands.ts'
import { locales } from '#src/language/locale.ts'
import { stringsOf } from '#src/reply/strings.ts'

type Leaf = readonly [key: string, text: string]

function leavesOf(value: unknown, key = ''): readonly Leaf[] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value === 'function') return [[key, String(Reflect.apply(value, undefined, [1, 2]))]]
  return Object.entries(Object(value)).flatMap(([name, inner]) => leavesOf(inner, key === '' ? name : `${key}.${name}`))
}

/** Names of formats are the same everywhere, and so are pictures. */
const shared = /^icons\.|^citationForms\.(markdown|bibtex)$/

test('no text is empty, and none is left in English', () => {
  const english = new Map(leavesOf(stringsOf('en')))
  for (const locale of ['zh-CN', 'zh-TW'] as const) {
    const leaves = leavesOf(stringsOf(locale))
    expect(leaves.filter(([, text]) => text.trim() === '')).toEqual([])
    expect(leaves.filter(([key, text]) => !shared.test(key) && (text === english.get(key) || !/\p{Script=Han}/u.test(text)))).toEqual([])
  }
})

test('traditional texts have no simplified characters', () => {
  const simplified = /[这说们为发个题开没关时间问数类读节应该并称议论实际样页据选择隐软]/u
  expect(leavesOf(stringsOf('zh-TW')).filter(([, text]) => simplified.test(text))).toEqual([])
})

test.for(locales)('the next step of a refusal is a command as it is called in %s', async (locale) => {
  const names = new Set((await loadCommands()).map(({ data }) => (locale === 'en' ? data.name : data.name_localizations?.[locale])))
  const { noMatch, noParagraph } = stringsOf(locale)
  for (const text of [...Object.values(noMatch), noParagraph(0, 9)]) {
    const named = [...text.matchAll(/`\/([^`]+)`/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !names.has(name))).toEqual([])
  }
})

test.for(locales)('/about names only commands that there are, as they are called in %s', async (locale) => {
  const names = (await loadCommands()).map(({ data }) => (locale === 'en' ? data.name : (data.name_localizations?.[locale] ?? '')))
  const about = leavesOf(stringsOf(locale).about)
    .map(([, text]) => text)
    .join('\n')
  const named = [...about.matchAll(/`\/([^`]+)`/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((name) => !names.includes(name ?? ''))).toEqual([])
  expect(names.filter((name) => !about.includes(name) && !/about|关于|關於/.test(name))).toEqual([])
})
