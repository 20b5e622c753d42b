/** The judge judged: what the loopback Discord must refuse, it refuses. Without this the other tests could not fail. */
import { REST, Routes } from 'discord.js'
import { expect } from 'vitest'
import { test as withDiscord } from './loopback/fixture.ts'
import { breachesOf } from './loopback/rules.ts'
import { checks } from './loopback/schemas.ts'

const v2 = 1 << 15
const text = (content: string) => ({ type: 10, content })
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'B', custom_id })
const row = (...components: unknown[]) => ({ type: 1, components })
const message = (components: readonly unknown[], extra = {}) => ({ flags: v2, allowed_mentions: { parse: [] }, components, ...extra })

const test = withDiscord.extend('rest', ({ discord }) => new REST({ api: discord.url, retries: 0 }).setToken(discord.world.token))

test('finds nothing wrong with a good message', () => {
  expect(
    breachesOf(
      message([{ type: 17, components: [text('Hello.'), { type: 9, components: [text('There.')], accessory: button('a') }, row(button('b'), button('c'))] }]),
    ),
  ).toEqual([])
})

test.for([
  ['4,001 characters over several texts', message([text('a'.repeat(2000)), { type: 17, components: [text('b'.repeat(2001))] }]), '4001 characters'],
  ['42 components with nested ones', message(Array.from({ length: 21 }, (_, index) => row(button(String(index))))), '42 components'],
  ['a custom_id twice', message([row(button('a')), { type: 9, components: [text('x')], accessory: button('a') }]), 'occurs twice'],
  ['content with the V2 flag', message([text('x')], { content: 'x' }), 'content, embeds or poll'],
  ['V2 components without the flag', message([text('x')], { flags: 0 }), 'without their flag'],
  ['no component', message([]), 'without components'],
  ['an empty text', message([text(' ')]), 'empty text'],
  ['open mentions', { flags: v2, components: [text('x')] }, 'allowed_mentions'],
  ['everyone', message([text('x')], { allowed_mentions: { parse: ['everyone'] } }), 'allowed_mentions'],
  ['two pings', message([text('x')], { allowed_mentions: { parse: [], users: ['1', '2'] } }), 'one member'],
] as const)('refuses %s', ([, body, reason]) => {
  expect(breachesOf(body).join()).toContain(reason)
})

test.for([
  ['a label of 81 characters', { type: 4, data: message([row({ ...button('a'), label: 'x'.repeat(81) })]) }],
  ['a custom_id of 101 characters', { type: 4, data: message([row(button('x'.repeat(101)))]) }],
  ['six buttons in a row', { type: 4, data: message([row(...Array.from('abcdef', button))]) }],
  ['26 choices', { type: 8, data: { choices: Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` })) } }],
  ['a choice of 101 characters', { type: 8, data: { choices: [{ name: 'x'.repeat(101), value: 'x' }] } }],
  [
    'a modal title of 46 characters',
    { type: 9, data: { custom_id: 'x', title: 'x'.repeat(46), components: [{ type: 18, label: 'L', component: { type: 4, custom_id: 'q', style: 1 } }] } },
  ],
  ['a deferral with the V2 flag', { type: 5, data: { flags: v2 } }],
  ['a type that does not exist', { type: 11 }],
] as const)('refuses %s', ([, body]) => {
  expect(checks.response(body)).not.toEqual([])
})

test('reports a bad body at the end of the test', async ({ discord, rest }) => {
  await expect(rest.post(Routes.channelMessages(discord.world.general.id), { body: message([]) })).rejects.toMatchObject({ code: 50035 })
  expect(discord.takeProblems()).toEqual([expect.stringContaining('without components')])
})

test('reports a route that it does not know', async ({ discord, rest }) => {
  await expect(rest.get('/nowhere')).rejects.toMatchObject({ status: 404 })
  expect(discord.takeProblems()).toEqual([expect.stringContaining('GET /nowhere')])
})

test('lets no one in without the token', async ({ discord }) => {
  await expect(new REST({ api: discord.url }).setToken('other').get(Routes.user())).rejects.toMatchObject({ status: 401 })
})

test('takes one response to an interaction and no second', async ({ discord, rest }) => {
  const { payload, channel } = discord.slashPayload({ command: 'x' })
  const answer = discord.interact(payload, channel)
  const callback = () =>
    rest.post(Routes.interactionCallback(String(payload.id), String(payload.token)), { body: { type: 4, data: message([text('x')]) }, auth: false })
  await callback()
  expect(await answer).toMatchObject({ text: 'x' })
  await expect(callback()).rejects.toMatchObject({ code: 40060 })
  expect(discord.totals.answeredTwice).toBe(1)
  discord.takeProblems()
})

test.for([
  ['a message for choices', 4, { type: 4, data: message([text('x')]) }],
  ['an update of no message', 2, { type: 6 }],
  ['a modal for a modal', 5, { type: 9, data: { custom_id: 'x', title: 'X', components: [{ type: 10, content: 'x' }] } }],
] as const)('refuses %s', async ([, type, body], { discord, rest }) => {
  const { payload, channel } = discord.slashPayload({ command: 'x' }, type)
  void discord.interact(payload, channel).catch(() => undefined)
  await expect(rest.post(Routes.interactionCallback(String(payload.id), String(payload.token)), { body, auth: false })).rejects.toMatchObject({ code: 50035 })
  discord.takeProblems()
})

test('knows no interaction that it did not send, and no follow-up before a response', async ({ discord, rest }) => {
  const body = message([text('x')])
  await expect(rest.post(Routes.interactionCallback('123', 'token'), { body: { type: 4, data: body }, auth: false })).rejects.toMatchObject({ code: 10062 })
  const { payload, channel } = discord.slashPayload({ command: 'x' })
  void discord.interact(payload, channel).catch(() => undefined)
  await expect(rest.post(Routes.webhook(discord.world.bot.id, String(payload.token)), { body, auth: false })).rejects.toMatchObject({ code: 10015 })
})

test('shows only messages for the bot without the Message Content intent', async ({ discord, rest }) => {
  const { bot, general } = discord.world
  const contentOf = async (content: string) => {
    const { id } = discord.say({ content })
    return Reflect.get(Object(await rest.get(Routes.channelMessage(general.id, id))), 'content')
  }
  expect(await contentOf('secret')).toBe('')
  expect(await contentOf(`<@${bot.id}> open`)).toContain('open')
})

test.for([
  [
    'two commands of one name',
    [
      { name: 'a', description: 'A' },
      { name: 'a', description: 'B' },
    ],
  ],
  ['a name of 33 characters', [{ name: 'a'.repeat(33), description: 'A' }]],
  [
    'more than 8,000 characters',
    [
      {
        name: 'a',
        description: 'A',
        options: Array.from({ length: 25 }, (_, index) => ({
          type: 3,
          name: `o${index}`,
          description: 'x'.repeat(100),
          choices: Array.from({ length: 25 }, (_, choice) => ({ name: 'x'.repeat(90), value: `${choice}` })),
        })),
      },
    ],
  ],
] as const)('refuses to register %s', async ([, body], { discord, rest }) => {
  await expect(rest.put(Routes.applicationCommands(discord.world.bot.id), { body })).rejects.toMatchObject({ status: 400 })
  expect(discord.takeProblems()).not.toEqual([])
})
