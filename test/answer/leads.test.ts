/** Leads: one plain sentence or two, in the asker's language, never cut. */
import { describe, expect, test } from 'vitest'
import { leadOf, leadOfNothing, maxLeadLength } from '#src/answer/leads.ts'
import { locales } from '#src/language/locale.ts'
import { engines, millEngine } from '#test/engine.ts'

const { corpus } = await millEngine()

test.for([
  ['faq', 'why-later-each-day', /^The article says the miller opens the sluice fifty minutes later/],
  ['figure', 'wheel-width', /6\.4 metres wide/],
  ['controversy', 'dead-eels', /^On March 3 the sluice jammed/],
  ['person', 'ada-thorn', /^Ada Thorn is the miller\.$/],
  ['silence', 'flour-price', /^The article does not say what a bag of flour costs\. It says only that bread/],
  ['silence', 'weather', /^I only know an article about a tide mill\.$/],
  ['correction', 'vos-blames-frost', /^The article does not say that Pieter Vos blames the frost\. It was Ada Thorn/],
  ['smalltalk', 'greeting', /^Good tide/],
] as const)('a %s speaks with its own answer: %s', ([kind, id, lead]) => {
  expect(leadOf(corpus, { kind, id }, 'en')).toMatch(lead)
})

test.for([
  ['en', 'The article does not say what a bag of flour costs.'],
  ['zh-CN', '文章没有说明一袋面粉多少钱。'],
  ['zh-TW', '文章沒有說明一袋麵粉多少錢。'],
] as const)('a silence in %s says what the article does not say', ([locale, sentence]) => {
  expect(leadOf(corpus, { kind: 'silence', id: 'flour-price' }, locale)).toContain(sentence)
})

test.for([
  ['en', 'In the article’s own words:'],
  ['zh-CN', '文章原文（英文）这样写道：'],
  ['zh-TW', '文章原文（英文）這樣寫道：'],
] as const)('a passage is introduced in %s as the article’s own words', ([locale, lead]) => {
  expect(leadOf(corpus, { kind: 'passage', id: '2.2.1' }, locale)).toBe(lead)
})

test('an entry that the corpus no longer has says nothing', () => {
  for (const kind of ['faq', 'figure', 'silence', 'correction', 'smalltalk'] as const) expect(leadOf(corpus, { kind, id: 'gone' }, 'en')).toBeUndefined()
})

test('where there is no entry, the bot says that it found nothing, or that the question is about something else', () => {
  expect(leadOfNothing(corpus, 'en', true)).toBe('That is outside this article on the tide mill.')
  expect(leadOfNothing(corpus, 'en', false)).toBe('I found nothing in the article that answers this.')
})

describe.for(engines)('on $name', async ({ open }) => {
  const engine = await open()

  test('every lead of every entry in every language fits, is whole and is in its language', () => {
    for (const { kind, id } of engine.targets) {
      for (const locale of locales) {
        const lead = leadOf(engine.corpus, { kind, id }, locale) ?? ''
        expect(lead.length, `${kind}:${id} ${locale}`).toBeLessThanOrEqual(maxLeadLength)
        expect(lead, `${kind}:${id} ${locale}`).toMatch(locale === 'en' ? /[.!?:”"’)]$/ : /[。！？：”」…）]$/)
        expect(/\p{Script=Han}/u.test(lead), `${kind}:${id} ${locale}`).toBe(locale !== 'en')
      }
    }
  })
})
