/** Interactions through the real discord.js client and the loopback Discord: every kind, in every place, and every kind of reply. */
import { expect } from 'vitest'
import { encodeCustomId } from '#src/reply/custom-id.ts'
import { connected, startBot } from './bot.ts'
import { test } from './loopback/fixture.ts'

const question = 'When does water boil?'
const lead = 'Water boils at 100 degrees.'

connected.for([
  { locale: 'en-GB', shown: 'en' },
  { locale: 'zh-CN', shown: 'zh-CN' },
  { locale: 'zh-TW', shown: 'zh-TW' },
  { locale: 'de', shown: 'en' },
])('answers a slash command at once, for all to see, in the language of $locale', async ({ locale, shown }, { discord }) => {
  const answer = await discord.slash({ command: 'ask', options: { question }, locale })
  expect(answer).toMatchObject({ type: 4, private: false, text: `[${shown}] ${lead}` })
})

connected.for(['server', 'direct', 'foreign'] as const)('answers in a place of kind "%s"', async (place, { discord }) => {
  const answer = await discord.slash({ command: 'ask', options: { question }, place })
  expect(answer.text).toContain(lead)
  const updated = await discord.press(answer, 'Again')
  expect(updated.type).toBe(7)
})

connected('answers privately when asked to', async ({ discord }) => {
  expect(await discord.slash({ command: 'ask', options: { question, private: true } })).toMatchObject({ private: true })
})

connected('offers at most 25 choices while typing', async ({ discord }) => {
  const { type, choices } = await discord.suggest({ command: 'ask', option: 'question', value: 'wa' })
  expect(type).toBe(8)
  expect(choices).toHaveLength(25)
  expect(choices[0]).toEqual({ name: 'waa', value: 'a' })
})

connected('updates the card whose button is pressed, and a private card stays private', async ({ discord }) => {
  const card = await discord.slash({ command: 'ask', options: { question, private: true } })
  const updated = await discord.press(card, 'Again')
  expect(updated).toMatchObject({ type: 7, private: true })
  expect(updated.message?.id).toBe(card.message?.id)
})

connected('opens a modal from a button and answers what is submitted', async ({ discord }) => {
  const card = await discord.slash({ command: 'ask', options: { question } })
  const modal = await discord.press(card, 'Ask about this')
  expect(modal.type).toBe(9)
  const answer = await discord.submit(modal, { question }, { from: card })
  expect(answer).toMatchObject({ type: 4, text: `[en] ${lead}` })
})

connected('hands the picked values of a select to its action', async ({ discord }) => {
  const card = await discord.slash({ command: 'ask', options: { question } })
  const picked = await discord.select(card, ['1.1', '1.2'], { customId: encodeCustomId({ command: 'ask', action: 'pick', args: [] }) })
  expect(picked).toMatchObject({ private: true, text: 'picked 1.1,1.2' })
})

connected('shares a private answer as one public message and turns the card over', async ({ discord }) => {
  const card = await discord.slash({ command: 'ask', options: { question, private: true } })
  const shared = await discord.press(card, 'Share')
  expect(shared).toMatchObject({ type: 7, private: true })
  const posts = () => discord.botMessages().filter(({ flags }) => (flags & (1 << 6)) === 0)
  await expect.poll(() => posts().length).toBe(1)
  expect(posts()[0]?.body).toMatchObject({ allowed_mentions: { parse: [] }, components: [{ content: 'shared with all' }] })
})

connected('runs a message command on the message it was opened on', async ({ discord }) => {
  const answer = await discord.messageCommand({ command: 'Find in the article', content: 'Ice floats.' })
  expect(answer).toMatchObject({ private: true, text: 'about: Ice floats.' })
})

connected('pings no one but the member that an answer is for', async ({ discord }) => {
  const friend = discord.world.addUser('friend')
  const mentions = async (options: Parameters<typeof discord.slash>[0]['options']) => {
    const { message } = await discord.slash({ command: 'ask', ...(options === undefined ? {} : { options }) })
    return Reflect.get(Object(message?.body), 'allowed_mentions')
  }
  expect(await mentions({ question })).toEqual({ parse: [], replied_user: false })
  expect(await mentions({ question, for: { user: friend.id } })).toEqual({ parse: [], users: [friend.id], replied_user: false })
})

connected.for([
  ['of an older version', '0|ask|again'],
  ['of a newer version', '2|ask|again'],
  ['that is not ours', 'somebody-elses-button'],
  ['for a command that is gone', '1|gone|again'],
  ['for an action that is gone', '1|ask|gone'],
  ['that names what every object has', '1|ask|constructor'],
] as const)('politely refuses a button %s', async ([, customId], { discord }) => {
  const card = await discord.slash({ command: 'ask', options: { question } })
  const refused = await discord.press(card, customId)
  expect(refused).toMatchObject({ type: 4, private: true })
  expect(refused.text).toContain('older version')
})

connected('politely refuses a command that it no longer has, and offers nothing for it', async ({ discord }) => {
  expect(await discord.slash({ command: 'retired', locale: 'zh-TW' })).toMatchObject({ private: true, text: expect.stringContaining('這個指令已經沒有了') })
  expect((await discord.suggest({ command: 'retired', option: 'question', value: 'x' })).choices).toEqual([])
})

connected('answers a failing handler with a neutral line whose id is in the log, and keeps its words out of both', async ({ discord, bot }) => {
  const card = await discord.slash({ command: 'ask', options: { question } })
  const failed = await discord.press(card, 'Fail')
  expect(failed).toMatchObject({ type: 4, private: true })
  const id = /`([0-9a-f]{8})`/.exec(failed.text)?.[1]
  expect(id).toBeDefined()
  expect(bot.lines.filter((line) => line.includes(`"errorId":"${id}"`))).toHaveLength(1)
  expect(failed.text + bot.lines.join('')).not.toContain('the words of a person')
})

connected('logs ids, durations and outcomes, but neither questions nor tokens', async ({ discord, bot }) => {
  await discord.slash({ command: 'ask', options: { question } })
  await discord.messageCommand({ command: 'Find in the article', content: question })
  await discord.dm(question)
  await expect.poll(() => bot.lines.filter((line) => line.includes('"outcome":"answered"')).length).toBe(3)
  const log = bot.lines.join('')
  expect(log).toMatch(/"command":"ask","outcome":"answered","interaction":"\d+".*"ms":\d+/)
  expect(log).not.toContain('water boil')
  expect(log).not.toContain(discord.world.token)
  expect(log).not.toContain('token-')
})

connected('counts interactions by command and outcome, and answers by status', async ({ discord, bot }) => {
  await discord.slash({ command: 'ask', options: { question } })
  await discord.slash({ command: 'ask', options: { question: 'Who is the king?' } })
  await discord.slash({ command: 'made-up-name' })
  await bot.idle()
  const metrics = await bot.metrics.registry.metrics()
  expect(metrics).toContain('footnote_interactions_total{kind="slash",command="ask",outcome="answered"} 2')
  expect(metrics).toContain('footnote_interactions_total{kind="slash",command="unknown",outcome="answered"} 1')
  expect(metrics).toContain('footnote_answers_total{status="answered"} 1')
  expect(metrics).toContain('footnote_answers_total{status="unanswered"} 1')
})

connected('points at the answer above when a question is asked again in the channel', async ({ discord, bot }) => {
  const first = await discord.slash({ command: 'ask', options: { question } })
  await bot.idle()
  const again = await discord.slash({ command: 'ask', options: { question: '  WHEN does water boil ' } })
  expect(again.private).toBe(true)
  expect(again.text).toContain(`https://discord.com/channels/${discord.world.home}/${discord.world.general.id}/${first.message?.id}`)
})

connected('answers again in another channel, in another language, privately, or when the answer was deleted', async ({ discord, bot }) => {
  const other = discord.world.addGuild()
  const first = await discord.slash({ command: 'ask', options: { question } })
  await bot.idle()
  for (const scene of [{ channel: other.channel }, { locale: 'zh-CN' }, { options: { question, private: true } }]) {
    const answer = await discord.slash({ command: 'ask', options: { question }, ...scene })
    expect(answer.text).toContain(lead)
  }
  discord.gateway.dispatch('MESSAGE_DELETE', { id: first.message?.id, channel_id: discord.world.general.id, guild_id: discord.world.home }, discord.world.home)
  expect((await discord.slash({ command: 'ask', options: { question } })).text).toContain(lead)
})

test('answers again after a minute', async ({ discord }) => {
  let now = 0
  const bot = await startBot(discord, { now: () => now })
  await discord.slash({ command: 'ask', options: { question } })
  await bot.idle()
  now = 59_999
  expect((await discord.slash({ command: 'ask', options: { question } })).text).toContain('a moment ago')
  now = 60_000
  expect((await discord.slash({ command: 'ask', options: { question } })).text).toContain(lead)
  await bot.stop()
})

test('asks a person who floods to wait, in private, and serves everyone else', async ({ discord }) => {
  const bot = await startBot(discord, { limits: { perUser: 2, perChannel: 100 } })
  const ask = (scene = {}) => discord.slash({ command: 'ask', options: { question: `water ${Math.random()}` }, ...scene })
  await ask()
  await ask()
  expect(await ask({ locale: 'zh-CN' })).toMatchObject({ private: true, text: expect.stringMatching(/\d+ 秒后/) })
  expect((await discord.suggest({ command: 'ask', option: 'question', value: 'w' })).choices).toHaveLength(25)
  expect(await ask({ user: discord.world.addUser('friend') })).toMatchObject({ private: false })
  await bot.stop()
})

test('keeps a flooded channel readable: further answers there are refused in private, private ones still come', async ({ discord }) => {
  const bot = await startBot(discord, { limits: { perUser: 100, perChannel: 1 } })
  const ask = (options = {}) => discord.slash({ command: 'ask', options: { question: `water ${Math.random()}`, ...options } })
  expect(await ask()).toMatchObject({ private: false })
  expect(await ask()).toMatchObject({ private: true, text: expect.stringContaining('busy') })
  expect((await ask({ private: true })).text).toContain('[en]')
  await bot.stop()
})
