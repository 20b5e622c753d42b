/** Every card that the corpus can produce, with everything that can be pressed on it, through the real client in every language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { locales } from '#src/language/locale.ts'
import type { Locale } from '#src/language/locale.ts'
import { loadCommands } from '#src/load-commands.ts'
import { valueOf } from '#src/reply/entries.ts'
import { realEngine } from '#test/engine.ts'
import { startBot } from './bot.ts'
import { test as withDiscord } from './loopback/fixture.ts'
import type { Answer } from './loopback/ledger.ts'
import type { GivenOptions } from './loopback/interaction.ts'
import type { LoopbackDiscord } from './loopback/server.ts'

const test = withDiscord.extend('people', { auto: true }, async ({ discord }, { onCleanup }) => {
  const [engine, commands] = await Promise.all([realEngine(), loadCommands()])
  const bot = await startBot(discord, { engine, commands, limits: { perUser: 1_000_000, perChannel: 1_000_000 } })
  onCleanup(bot.stop)
  return engine
})

const questions = readFileSync(join(import.meta.dirname, '..', 'eval', 'dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => String(Reflect.get(JSON.parse(line), 'q')))

const wentWrong = /went wrong|出了点问题|出了點問題|older version|旧版本|舊版本/

/** Presses every button, picks the first and the last option of every select, fills in every modal. Gives what was shown. */
async function tryEverything(discord: LoopbackDiscord, card: Answer, locale: string): Promise<readonly Answer[]> {
  const shown: Answer[] = []
  for (const { type, custom_id, disabled, options = [] } of card.components) {
    if (custom_id === undefined || disabled === true) continue
    if (type === 2) {
      const pressed = await discord.press(card, custom_id, { locale })
      shown.push(pressed)
      const field = pressed.components.find((input) => input.type === 4)?.custom_id
      if (pressed.type === 9 && field !== undefined) shown.push(await discord.submit(pressed, { [field]: 'And why is that?' }, { from: card, locale }))
    }
    if (type === 3)
      for (const value of new Set([options.at(0)?.value, options.at(-1)?.value]))
        shown.push(await discord.select(card, [value ?? ''], { customId: custom_id, locale }))
  }
  return shown
}

/** Shows everything; presses everything on every third card, another third in each language. */
async function sweep(discord: LoopbackDiscord, locale: Locale, asked: readonly { command: string; options: GivenOptions }[]): Promise<void> {
  const discordLocale = locale === 'en' ? 'en-US' : locale
  for (const [index, { command, options }] of asked.entries()) {
    // Public and private cards have different buttons; a new channel each time, or the answer would be "see above".
    const card = await discord.slash({ command, options: { ...options, private: index % 2 === 0 }, locale: discordLocale, place: 'foreign' })
    const more = index % locales.length === locales.indexOf(locale) ? await tryEverything(discord, card, discordLocale) : []
    for (const answer of [card, ...more]) {
      expect(answer.type === 9 || answer.text !== '', `an empty answer to ${JSON.stringify(options)}`).toBe(true)
      expect(answer.text).not.toMatch(wentWrong)
    }
  }
}

test.for(locales)('every entry of the corpus makes a card that Discord takes, in %s', { timeout: 120_000 }, async (locale, { discord, people: { corpus } }) => {
  await sweep(discord, locale, [
    ...corpus.faq.map(({ id }) => ({ command: 'faq', options: { question: valueOf({ kind: 'faq', id }) } })),
    ...corpus.figures.map(({ id }) => ({ command: 'figure', options: { figure: valueOf({ kind: 'figure', id }) } })),
    ...corpus.controversies.map(({ id }) => ({ command: 'controversy', options: { dispute: valueOf({ kind: 'controversy', id }) } })),
    ...corpus.people.map(({ id }) => ({ command: 'who', options: { name: valueOf({ kind: 'person', id }) } })),
    ...corpus.article.sections.flatMap(({ number, paragraphs }) =>
      paragraphs.map((paragraph) => ({ command: 'read', options: { section: String(number), paragraph: paragraph.ref } })),
    ),
    ...corpus.about.topics.map(({ id }) => ({ command: 'figure', options: { topic: id } })),
    ...['faq', 'figure', 'controversy', 'who', 'about'].map((command) => ({ command, options: {} })),
  ])
})

test.for(locales)(
  'the questions of the development set make cards that Discord takes, a third of them in %s',
  { timeout: 120_000 },
  async (locale, { discord }) => {
    await sweep(
      discord,
      locale,
      questions.filter((_, index) => index % locales.length === locales.indexOf(locale)).map((question) => ({ command: 'ask', options: { question } })),
    )
  },
)

test('known silences, corrections and small talk make cards that Discord takes', { timeout: 120_000 }, async ({ discord, people: { corpus } }) => {
  const entries = [...corpus.silences, ...corpus.corrections, ...corpus.about.smalltalk]
  // Which words lead there is the evaluation's business: here a third of them is shown, in both languages.
  const words = entries.flatMap(({ questions: { en, zh } }, index) => (index % 3 === 0 ? (index % 2 === 0 ? en : zh).slice(0, 1) : []))
  for (const question of words) expect((await discord.slash({ command: 'ask', options: { question, private: true } })).text).not.toMatch(wentWrong)
})

test.for(locales)('message commands, mentions and direct messages work with the real commands, in %s', { timeout: 60_000 }, async (locale, { discord }) => {
  const long = questions.join(' ').slice(0, 4000)
  for (const content of ['258,000 SU7s had been delivered by May 21, and the YU7 costs 100 yuan.', long, '小米SU7交付了25.8万辆。', ' ']) {
    for (const command of ['Find in the article', 'Check against the article']) {
      const card = await discord.messageCommand({ command, content, locale })
      for (const answer of [card, ...(await tryEverything(discord, card, locale))]) expect(answer.text).not.toMatch(wentWrong)
    }
  }
  for (const question of questions.slice(0, 10)) {
    expect((await discord.mention(question)).components).not.toEqual([])
    expect((await discord.dm(question)).components).not.toEqual([])
  }
})
