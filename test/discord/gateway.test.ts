/** The connection: what it asks of Discord, how it comes back, how it ends. */
import { expect } from 'vitest'
import { connected, startBot } from './bot.ts'
import { paths } from './loopback/fault.ts'
import { test } from './loopback/fixture.ts'
import { startLoopbackDiscord } from './loopback/server.ts'

const ask = { command: 'ask', options: { question: 'When does water boil?' } }
const answered = { text: '[en] Water boils at 100 degrees.' }

connected('resumes after a lost connection, and answers what was asked meanwhile', async ({ discord }) => {
  discord.gateway.drop()
  await expect(discord.slash(ask)).resolves.toMatchObject(answered)
  expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 })
})

connected('resumes when Discord asks it to reconnect', async ({ discord }) => {
  discord.gateway.askToReconnect()
  await expect.poll(() => discord.gateway.counts.resumes, { timeout: 5000 }).toBe(1)
  await expect(discord.slash(ask)).resolves.toMatchObject(answered)
})

connected('starts anew when its session is no longer valid', { timeout: 15_000 }, async ({ discord }) => {
  discord.gateway.invalidate()
  await expect.poll(() => discord.gateway.counts.identifies, { timeout: 10_000 }).toBe(2)
  await expect(discord.slash(ask)).resolves.toMatchObject(answered)
})

test('notices missing heartbeat acknowledgements and resumes', { timeout: 15_000 }, async () => {
  const discord = await startLoopbackDiscord({ heartbeatMs: 200 })
  const bot = await startBot(discord)
  discord.gateway.silence(true)
  await expect.poll(() => bot.lines.some((line) => line.includes('"event":"reconnecting"')), { timeout: 5000 }).toBe(true)
  discord.gateway.silence(false)
  await expect.poll(() => discord.gateway.counts.resumes, { timeout: 5000 }).toBe(1)
  await expect(discord.slash(ask)).resolves.toMatchObject(answered)
  await bot.stop()
  await discord.stop()
})

test('connects anew when the socket is open but nothing arrives', { timeout: 15_000 }, async ({ discord }) => {
  const bot = await startBot(discord, { silentAfterMs: 300 })
  await expect.poll(() => discord.gateway.counts.identifies, { timeout: 5000 }).toBeGreaterThan(1)
  expect(bot.lines.some((line) => line.includes('the gateway is silent'))).toBe(true)
  await expect(discord.slash(ask)).resolves.toMatchObject(answered)
  expect(discord.totals.answeredTwice).toBe(0)
  await bot.stop()
})

test('keeps trying when connecting anew fails', { timeout: 15_000 }, async ({ discord }) => {
  const bot = await startBot(discord, { silentAfterMs: 300 })
  discord.fault({ path: paths.gateway, status: 503, times: 4 })
  await expect.poll(() => bot.lines.some((line) => line.includes('it is tried again')), { timeout: 5000 }).toBe(true)
  await expect.poll(() => discord.gateway.counts.identifies, { timeout: 5000 }).toBeGreaterThan(1)
  await expect(discord.slash(ask)).resolves.toMatchObject(answered)
  expect(bot.fatals).toEqual([])
  await bot.stop()
})

test('notices that one of two shards is silent', { timeout: 15_000 }, async () => {
  const discord = await startLoopbackDiscord({ shards: 2 })
  const [, loud] = [0n, 1n].map((shard) => discord.world.addGuild(String((2_000_000_000_000n + shard) << 22n)))
  const bot = await startBot(discord, { silentAfterMs: 500 })
  const chatter = setInterval(() => discord.gateway.dispatch('TYPING_START', {}, loud?.id), 50)
  await expect.poll(() => bot.lines.some((line) => line.includes('the gateway is silent')), { timeout: 5000 }).toBe(true)
  clearInterval(chatter)
  await bot.stop()
  await discord.stop()
})

test('acknowledged heartbeats are life enough', async () => {
  const discord = await startLoopbackDiscord({ heartbeatMs: 50 })
  const bot = await startBot(discord, { silentAfterMs: 400 })
  await expect.poll(() => discord.gateway.counts.heartbeats, { timeout: 3000 }).toBeGreaterThan(12)
  expect(discord.gateway.counts.identifies).toBe(1)
  await bot.stop()
  await discord.stop()
})

test.for([
  [4004, 3, 'DISCORD_TOKEN'],
  [4010, 5, 'SHARDS'],
  [4011, 5, 'SHARDS'],
  [4013, 4, 'intents'],
  [4014, 4, 'intents'],
] as const)('does not start when Discord closes with %i: exit code %i, one sentence about %s', async ([code, exitCode, word], { discord }) => {
  discord.gateway.refuse(code)
  const { gateway } = await startBot(discord)
  expect(gateway).toMatchObject({ exitCode, sentence: expect.stringMatching(new RegExp(`^[^.]*${word}[^.]*\\.$`)) })
  expect(discord.gateway.counts.identifies).toBe(1)
})

test('does not start with a token that Discord does not know', async ({ discord }) => {
  const { gateway } = await startBot(discord, { token: 'wrong.token.here' })
  expect(gateway).toMatchObject({ exitCode: 3 })
})

test('says so when Discord is out of reach', async ({ discord }) => {
  discord.fault({ path: paths.gateway, status: 503, times: 20 })
  expect((await startBot(discord)).gateway).toMatchObject({ exitCode: 7, sentence: expect.stringContaining('cannot be reached') })
})

connected('ends once with a sentence when Discord closes for good later on', async ({ discord, bot }) => {
  discord.gateway.close(4004)
  await expect.poll(() => bot.fatals.length).toBe(1)
  expect(bot.fatals).toMatchObject([{ exitCode: 3 }])
})

test('ends when a reconnection is refused for good', { timeout: 15_000 }, async ({ discord }) => {
  const bot = await startBot(discord, { silentAfterMs: 300 })
  discord.gateway.refuse(4014)
  await expect.poll(() => bot.fatals.length, { timeout: 5000 }).toBe(1)
  expect(bot.fatals).toMatchObject([{ exitCode: 4 }])
  await bot.stop()
})

test('a stop finishes what was begun and takes nothing new', async ({ discord }) => {
  const bot = await startBot(discord)
  const begun = discord.slash({ command: 'slow', options: { ms: 200 } })
  await expect.poll(() => bot.edge.inFlight.size()).toBe(1)
  const stopped = bot.stop()
  const { payload, channel } = discord.slashPayload(ask)
  void discord.interact(payload, channel).catch(() => undefined)
  await expect(begun).resolves.toMatchObject({ text: 'at last' })
  await stopped
  expect(discord.totals).toMatchObject({ interactions: 2, answered: 1 })
})

test('a stop does not wait for ever', async ({ discord }) => {
  const bot = await startBot(discord, { drainMs: 50, deferAfterMs: 10 })
  void discord.slash({ command: 'slow', options: { ms: 60_000 } }).catch(() => undefined)
  await expect.poll(() => discord.totals.answered).toBe(1)
  await bot.stop()
  expect(bot.edge.inFlight.size()).toBe(1)
})

connected('tells operators whether it serves', async ({ discord, bot }) => {
  const readiness = () => ('readiness' in bot.gateway ? bot.gateway.readiness() : undefined)
  expect(readiness()).toMatchObject({ ready: true, details: { inFlight: 0, shards: [{ id: 0, status: 'Ready' }] } })
  discord.gateway.drop()
  await expect.poll(() => readiness()?.ready).toBe(false)
  await expect.poll(() => readiness()?.ready, { timeout: 5000 }).toBe(true)
})

test('two shard clients serve one server each, and direct messages come to the first', async () => {
  const discord = await startLoopbackDiscord({ shards: 2 })
  // A server's shard is its id's timestamp modulo the count.
  const servers = [0n, 1n].map((shard) => discord.world.addGuild(String((2_000_000_000_000n + shard) << 22n)))
  const bots = await Promise.all([0, 1].map((shard) => startBot(discord, { shards: [shard], shardCount: 2 })))
  for (const { channel } of servers) await expect(discord.slash({ ...ask, channel })).resolves.toMatchObject(answered)
  await expect(discord.slash({ ...ask, place: 'direct' })).resolves.toMatchObject(answered)
  await Promise.all(bots.map(({ idle }) => idle()))
  const counts = bots.map(({ lines }) => lines.filter((line) => line.includes('"outcome":"answered"')).length)
  expect(counts).toEqual([2, 1])
  await Promise.all(bots.map(({ stop }) => stop()))
  await discord.stop()
})
