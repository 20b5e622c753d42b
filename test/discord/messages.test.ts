/** Mentions and direct messages through the real client. */
import { expect } from 'vitest'
import { messageOf } from './loopback/person.ts'
import { textOf } from './loopback/component.ts'
import { paths } from './loopback/fault.ts'
import { connected, startBot } from './bot.ts'
import { test } from './loopback/fixture.ts'

const question = 'When does water boil?'
const lead = '[en] Water boils at 100 degrees.'

connected('answers a mention with a reply that begins with a plain line and pings no one', async ({ discord }) => {
  const reply = await discord.mention(question)
  expect(textOf(reply.components).split('\n')).toEqual(['Here is what I found in the article:', lead])
  expect(reply.body).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [], replied_user: false }, message_reference: { fail_if_not_exists: false } })
})

connected('answers a first direct message, whose channel was never seen', async ({ discord }) => {
  expect(textOf((await discord.dm(question)).components)).toContain(lead)
})

connected.for([
  ['水什么时候沸腾？', '这是我在文章里找到的内容'],
  ['水什麼時候沸騰？', '這是我在文章裡找到的內容'],
] as const)('speaks the language of the words: %s', async ([words, line], { discord }) => {
  expect(textOf((await discord.mention(words)).components)).toContain(line)
})

connected('gives one hint for a mention without a question', async ({ discord }) => {
  expect(textOf((await discord.mention('')).components)).toContain('Ask me a question')
  expect(discord.botMessages()).toHaveLength(1)
})

connected('ignores bots, webhooks, itself, messages for others and mere pings by replying', async ({ discord }) => {
  const mention = `<@${discord.world.bot.id}> ${question}`
  const card = await discord.slash({ command: 'ask', options: { question, private: true } })
  const before = discord.botMessages().length
  discord.say({ content: mention, user: discord.world.addUser('other bot', { bot: true }) })
  discord.say({ content: mention, webhook: true })
  discord.say({ content: mention, user: discord.world.bot })
  discord.say({ content: question })
  discord.say({ content: `@everyone ${question}` })
  discord.say({ content: 'thanks!', replyTo: messageOf(card) })
  // The gateway keeps the order: once this mention is answered, the others have been seen.
  await discord.mention('Why does ice float?')
  expect(discord.botMessages()).toHaveLength(before + 1)
})

connected('asks about the message that a mention replies to, where it may be read, and explains itself where not', async ({ discord }) => {
  const friend = discord.world.addUser('friend')
  const readable = discord.say({ content: `<@${discord.world.bot.id}>`, user: friend })
  await expect.poll(() => discord.botMessages().length).toBe(1)
  discord.world.messages.set(readable.id, { ...readable, content: `<@${discord.world.bot.id}> ${question}` })
  expect(textOf((await discord.mention('is that so?', { replyTo: readable })).components)).toContain(lead)
  const hidden = discord.say({ content: question, user: friend })
  expect(textOf((await discord.mention('', { replyTo: hidden })).components)).toContain('does not let me read')
})

connected('asks its own words when they are a question that the article answers', async ({ discord }) => {
  const theirs = discord.say({ content: 'Why does ice float?', user: discord.world.addUser('friend') })
  expect(textOf((await discord.mention(question, { replyTo: theirs })).components)).toContain(lead)
})

connected('asks its own words when the message it replies to is gone', async ({ discord }) => {
  const gone = discord.say({ content: 'x', user: discord.world.addUser('friend') })
  discord.world.messages.delete(gone.id)
  expect(textOf((await discord.mention('Who is the king?', { replyTo: gone })).components)).toContain('[en]')
})

connected('points at the answer above when the same is asked again, be it by command or by mention', async ({ discord, bot }) => {
  const first = await discord.slash({ command: 'ask', options: { question } })
  await bot.idle()
  expect(textOf((await discord.mention(question)).components)).toContain(`/${first.message?.id}`)
})

test('asks a flooding person to wait once, and then keeps silent', async ({ discord }) => {
  const bot = await startBot(discord, { limits: { perUser: 1, perChannel: 100 } })
  await discord.mention(question)
  expect(textOf((await discord.mention('Why does ice float?')).components)).toMatch(/again in \d+ s/)
  discord.say({ content: `<@${discord.world.bot.id}> once more` })
  await discord.mention('Why?', { user: discord.world.addUser('friend') })
  expect(discord.botMessages()).toHaveLength(3)
  await bot.stop()
})

connected('lives on when it may not write in a channel', async ({ discord, bot }) => {
  discord.fault({ path: paths.message, status: 403, code: 50013 })
  discord.say({ content: `<@${discord.world.bot.id}> ${question}` })
  await expect.poll(() => bot.lines.some((line) => line.includes('"outcome":"no-permission"'))).toBe(true)
  expect(textOf((await discord.mention(question)).components)).toContain(lead)
})
