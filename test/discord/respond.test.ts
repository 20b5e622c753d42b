/** Exactly one answer, whatever goes wrong on the way: slow handlers, lost connections, refusals. */
import { expect } from 'vitest'
import { createInteractionRest } from '#src/discord/rest-transport.ts'
import { encodeCustomId } from '#src/reply/custom-id.ts'
import { connected, startBot } from './bot.ts'
import { test } from './loopback/fixture.ts'
import { snowflake } from './loopback/snowflake.ts'
import { textOf } from './loopback/component.ts'
import { paths } from './loopback/fault.ts'

const question = 'When does water boil?'
const waitButton = (command: string) => encodeCustomId({ command, action: 'wait', args: [] })

test.for([
  { command: 'slow', options: {}, type: 5, isPrivate: false, text: 'at last' },
  { command: 'slow', options: { private: true }, type: 5, isPrivate: false, text: 'at last' },
  { command: 'slow-private', options: { private: true }, type: 5, isPrivate: true, text: 'for you alone' },
  { command: 'slow-private', options: {}, type: 5, isPrivate: true, text: 'for you alone' },
  { command: 'slow-modal', options: {}, type: 5, isPrivate: true, text: 'Something went wrong on my side.' },
])('defers /$command $options in time and then answers it', async ({ command, options, type, isPrivate, text }, { discord }) => {
  const bot = await startBot(discord, { deferAfterMs: 20 })
  const answer = await discord.slash({ command, options: { ms: 60, ...options } })
  expect(answer).toMatchObject({ type, private: isPrivate, text: expect.stringContaining(text) })
  await bot.stop()
})

test.for([
  { command: 'slow', text: 'at last' },
  { command: 'slow-private', text: 'for you alone' },
  { command: 'slow-update', text: 'changed at last' },
  { command: 'slow-modal', text: 'Something went wrong' },
])('defers a slow button of /$command without a new message', async ({ command, text }, { discord }) => {
  const bot = await startBot(discord, { deferAfterMs: 20 })
  const card = await discord.slash({ command: 'ask', options: { question } })
  const answer = await discord.press(card, waitButton(command))
  expect(answer).toMatchObject({ type: 6, text: expect.stringContaining(text) })
  await bot.stop()
})

test('a deferred public answer is remembered like any other', async ({ discord }) => {
  const bot = await startBot(discord, { deferAfterMs: 20 })
  await discord.slash({ command: 'slow', options: { ms: 60 } })
  await expect.poll(() => bot.edge.inFlight.size()).toBe(0)
  expect(await discord.slash({ command: 'slow', options: { ms: 60 } })).toMatchObject({ private: true })
  await bot.stop()
})

connected.for([
  ['a rate limit', { status: 429, retryAfter: 0.05 }],
  ['a server error', { status: 502 }],
  ['two server errors', { status: 500, times: 2 }],
  ['a connection cut before it was heard', { drop: 'before' as const }],
  ['a slow way', { delayMs: 200 }],
] as const)('still answers once after %s', async ([, fault], { discord, bot }) => {
  discord.fault({ path: paths.callback, ...fault })
  const answer = await discord.slash({ command: 'ask', options: { question } })
  expect(answer.text).toContain('100 degrees')
  await expect.poll(() => bot.edge.inFlight.size()).toBe(0)
  expect(discord.totals).toMatchObject({ interactions: 1, answered: 1, answeredTwice: 0 })
})

connected('takes a repeated answer after a lost confirmation for what it is', async ({ discord, bot }) => {
  discord.fault({ path: paths.callback, drop: 'after' })
  await discord.slash({ command: 'ask', options: { question } })
  await expect.poll(() => bot.lines.some((line) => line.includes('"outcome":"already-answered"'))).toBe(true)
  // discord.js repeated the request; Discord said 40060; the bot left it at that.
  expect(discord.totals).toMatchObject({ answered: 1, answeredTwice: 1 })
  expect(discord.calls.filter(({ path }) => paths.callback.test(path))).toHaveLength(2)
  expect(discord.takeProblems()).toHaveLength(1)
})

connected.for([
  ['late', { status: 404, code: 10062 }],
  ['late', { status: 401, code: 50027 }],
  ['already-answered', { status: 400, code: 40060 }],
] as const)('does not insist when Discord says %s %o', async ([outcome, fault], { discord, bot }) => {
  discord.fault({ path: paths.callback, ...fault })
  const { payload, channel } = discord.slashPayload({ command: 'ask', options: { question } })
  void discord.interact(payload, channel).catch(() => undefined)
  await expect.poll(() => bot.lines.some((line) => line.includes(`"outcome":"${outcome}"`))).toBe(true)
  expect(discord.calls.filter(({ path }) => paths.callback.test(path))).toHaveLength(1)
})

connected('says so when Discord does not take an answer that can still be given', async ({ discord }) => {
  discord.fault({ path: paths.callback, status: 400, code: 50035 })
  const answer = await discord.slash({ command: 'ask', options: { question } })
  expect(answer).toMatchObject({ private: true, text: expect.stringContaining('Something went wrong') })
})

connected('says so when a shared answer may not be posted', async ({ discord, bot }) => {
  const card = await discord.slash({ command: 'ask', options: { question, private: true } })
  discord.fault({ path: paths.followUp, status: 403, code: 50013 })
  await discord.press(card, 'Share')
  await bot.idle()
  expect(discord.botMessages().map(({ flags, components }) => [(flags & (1 << 6)) !== 0, textOf(components).slice(0, 20)])).toEqual([
    [true, '[en] The article doe'],
    [true, 'Something went wrong'],
  ])
  expect(discord.totals.answeredTwice).toBe(0)
})

connected('offers nothing when the choices are not taken', async ({ discord }) => {
  discord.fault({ path: paths.callback, status: 400, code: 50035 })
  expect(await discord.suggest({ command: 'ask', option: 'question', value: 'w' })).toMatchObject({ type: 8, choices: [] })
})

test('a rush of deferred answers does not queue up behind the bot’s 50 requests a second', async ({ discord }) => {
  const bot = await startBot(discord, { deferAfterMs: 1 })
  const answers = await Promise.all(Array.from({ length: 120 }, () => discord.slash({ command: 'slow', options: { ms: 20 }, place: 'foreign' })))
  expect(answers.every(({ text }) => text === 'at last')).toBe(true)
  // Discord does not count answers to interactions towards it, but discord.js would.
  expect(createInteractionRest(discord.url).options.globalRequestsPerSecond).toBeGreaterThan(1e6)
  await bot.stop()
})

test('defers earlier what has been under way for a while', async ({ discord }) => {
  const bot = await startBot(discord, { deferAfterMs: 2000 })
  const { payload, channel } = discord.slashPayload({ command: 'slow', options: { ms: 1000 } })
  const old = { ...payload, id: snowflake(Date.now() - 1900) }
  expect(await discord.interact(old, channel)).toMatchObject({ type: 5, text: 'at last' })
  await bot.stop()
})
