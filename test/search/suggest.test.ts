/** What is offered while somebody types. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '#src/language/locale.ts'
import { createSuggest } from '#src/search/suggest.ts'
import { anyText } from '#test/any-text.ts'
import { engines, millEngine, realEngine } from '#test/engine.ts'

const { corpus, suggest } = await millEngine()
const ids = (typed: string, kinds: Parameters<typeof suggest>[1]['kinds'] = ['faq', 'figure', 'controversy', 'person']) =>
  suggest(typed, { locale: 'en', kinds }).map(({ kind, id }) => `${kind}:${id}`)

test('offers the first entries of the kinds when nothing is typed, in the corpus’s order', () => {
  expect(ids('')).toEqual([
    'faq:why-later-each-day',
    'faq:what-divides-the-village',
    ...['built-in-1792', 'ground-until-1934', 'wheel-width', 'flour-a-week', 'pond-volume', 'bags-sold', 'fewer-grey-loaves'].map((id) => `figure:${id}`),
    'controversy:dead-eels',
    ...['ada-thorn', 'pieter-vos', 'harbour-office'].map((id) => `person:${id}`),
  ])
  expect(ids('  ')).toEqual(ids(''))
})

test.for([
  ['the beginning of a word', 'pon', 'figure:pond-volume'],
  ['a word of a heading', 'bags', 'figure:bags-sold'],
  ['the beginning of a name', 'Piet', 'person:pieter-vos'],
  ['an alias', 'Miss Th', 'person:ada-thorn'],
  ['another way to ask', 'moon', 'faq:why-later-each-day'],
  ['a slip in a longer word', 'sluise', 'controversy:dead-eels'],
  ['the value of a figure', '38,000', 'figure:pond-volume'],
  ['Chinese', '水塘', 'figure:pond-volume'],
  ['traditional Chinese', '鰻魚', 'controversy:dead-eels'],
  ['capitals and full width', 'ＰＯＮＤ', 'figure:pond-volume'],
] as const)('finds by %s', ([, typed, first]) => {
  expect(ids(typed)[0]).toBe(first)
})

test('puts a match in the heading before many matches in the wordings', () => {
  const [first, second] = corpus.faq
  if (!first || !second) throw new Error('the corpus has two questions')
  const asked = { ...first, id: 'asked', questions: { en: ['when do the gates open', 'gates', 'the gates close', 'who opens the gates'], zh: [] } }
  const headed = { ...second, id: 'headed', question: { en: 'What of the gates and the village and the tide?', 'zh-CN': '一', 'zh-TW': '一' } }
  const tiny = createSuggest({ ...corpus, faq: [asked, headed], figures: [], controversies: [], people: [] })
  expect(tiny('gates', { locale: 'en', kinds: ['faq'] }).map(({ id }) => id)).toEqual(['headed', 'asked'])
})

test('all words must match', () => {
  expect(ids('flour week')).toEqual(['figure:flour-a-week'])
  expect(ids('flour zebra')).toEqual([])
})

test('offers only the kinds that are wanted', () => {
  expect(ids('eels', ['figure'])).toEqual([])
  expect(ids('eels', ['controversy'])).toEqual(['controversy:dead-eels'])
  expect(ids('', ['person'])).toHaveLength(3)
  expect(ids('', [])).toEqual([])
})

test('speaks the asker’s language, whatever was typed', () => {
  expect(suggest('pond', { locale: 'zh-CN', kinds: ['figure'] })[0]?.label).toBe('水塘蓄水量')
  expect(suggest('pond', { locale: 'zh-TW', kinds: ['figure'] })[0]?.label).toBe('水塘蓄水量')
  expect(suggest('水塘', { locale: 'en', kinds: ['figure'] })[0]?.label).toBe('Water in the pond')
})

describe.for(engines)('on $name', ({ open }) => {
  test('any text gets at most 25 entries, each once, with a label that fits Discord', async () => {
    const engine = await open()
    const kinds = ['faq', 'figure', 'controversy', 'person'] as const
    fc.assert(
      fc.property(
        fc.oneof(anyText(30), fc.constantFrom('a', 'wh', 'how many', '小', '多少')),
        fc.constantFrom(...locales),
        fc.integer({ min: 0, max: 30 }),
        (typed, locale, limit) => {
          const found = engine.suggest(typed, { locale, kinds, limit })
          expect(found.length).toBeLessThanOrEqual(limit)
          expect(engine.suggest(typed, { locale, kinds }).length).toBeLessThanOrEqual(25)
          expect(new Set(found.map(({ kind, id }) => `${kind}:${id}`)).size).toBe(found.length)
          for (const { label } of found) expect(label.length).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})

describe('on the real corpus', async () => {
  const real = await realEngine()
  test.for([
    ['yu7', 'faq'],
    ['deliver', 'figure'],
    ['lei j', 'person'],
    ['雷', 'person'],
    ['hatch', 'controversy'],
    ['事故', 'controversy'],
  ] as const)('“%s” brings up a %s', ([typed, kind]) => {
    const [first] = real.suggest(typed, { locale: 'en', kinds: [kind] })
    expect(first?.kind).toBe(kind)
  })
})
