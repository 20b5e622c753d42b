/** The client's promises: three intents, no privileged one; next to nothing remembered; nobody pinged by default. */
import { once } from 'node:events'
import { Events, GatewayIntentBits, Partials } from 'discord.js'
import { expect } from 'vitest'
import { createClient } from '#src/discord/client.ts'
import { test as base } from './loopback/fixture.ts'

const test = base.extend('client', async ({ discord }, { onCleanup }) => {
  const client = createClient({ api: discord.url, shards: 'auto' })
  onCleanup(() => client.destroy())
  const ready = once(client, Events.ClientReady)
  await client.login(discord.world.token)
  await ready
  return client
})

test('asks for servers, their messages and direct messages, and for no privileged intent', ({ discord, client }) => {
  const bits = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages
  expect(discord.gateway.sessions().map(({ intents }) => intents)).toEqual([bits])
  expect(client.options.intents.bitfield & (GatewayIntentBits.MessageContent | GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences)).toBe(0)
})

test('hears a first direct message, pings nobody and replies to deleted messages by default', ({ client }) => {
  expect(client.options).toMatchObject({ partials: [Partials.Channel], allowedMentions: { parse: [], repliedUser: false }, failIfNotExists: false })
})

test('remembers no message, no user and no member', async ({ discord, client }) => {
  const heard: string[] = []
  client.on(Events.MessageCreate, (message) => heard.push(message.content))
  const mention = `<@${discord.world.bot.id}> hello`
  for (const name of ['ann', 'bob', 'cy']) discord.say({ content: mention, user: discord.world.addUser(name) })
  discord.say({ content: 'hello', place: 'direct' })
  await expect.poll(() => heard).toEqual([mention, mention, mention, 'hello'])
  const kept = client.channels.cache.map((channel) => ('messages' in channel ? channel.messages.cache.size : 0))
  expect(kept.every((size) => size === 0)).toBe(true)
  expect(client.users.cache.filter(({ id }) => id !== client.user?.id).size).toBe(0)
  expect(client.guilds.cache.map((guild) => guild.members.cache.size)).toEqual([0])
})
