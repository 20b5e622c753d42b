/** What exists in the loopback Discord: the bot, people, a server, channels, messages. */
import type { APIUser } from 'discord.js'
import { snowflake } from './snowflake.ts'

export interface StoredMessage {
  readonly id: string
  readonly channel_id: string
  readonly guild_id?: string
  readonly author: APIUser
  readonly content: string
  readonly flags: number
  readonly components: readonly unknown[]
  readonly webhook_id?: string
  readonly mentions: readonly APIUser[]
  readonly message_reference?: { readonly message_id: string; readonly channel_id: string }
  /** The body that the bot sent; absent for people's messages. */
  readonly body?: unknown
}

export interface Channel {
  readonly id: string
  readonly type: number
  readonly guild_id?: string
  readonly name?: string
}

export type World = ReturnType<typeof createWorld>

function userOf(id: string, username: string, bot = false): APIUser {
  return { id, username, discriminator: '0', global_name: username, avatar: null, bot }
}

export function createWorld(token: string) {
  const bot = userOf(snowflake(), 'Footnote', true)
  const reader = userOf(snowflake(), 'reader')
  const home = snowflake()
  const general: Channel = { id: snowflake(), type: 0, guild_id: home, name: 'general' }
  const users = new Map([bot, reader].map((user) => [user.id, user]))
  const channels = new Map<string, Channel>([[general.id, general]])
  const guilds = new Map([[home, [general]]])
  const messages = new Map<string, StoredMessage>()
  return {
    token,
    bot,
    reader,
    home,
    general,
    users,
    channels,
    guilds,
    messages,
    addUser(username: string, flags: { bot?: boolean } = {}): APIUser {
      const user = userOf(snowflake(), username, flags.bot)
      users.set(user.id, user)
      return user
    },
    /** A server that the bot is in, with one channel. */
    addGuild(id = snowflake()): { id: string; channel: Channel } {
      const channel: Channel = { id: snowflake(), type: 0, guild_id: id, name: 'general' }
      guilds.set(id, [channel])
      channels.set(channel.id, channel)
      return { id, channel }
    },
    directChannel(): Channel {
      const channel: Channel = { id: snowflake(), type: 1 }
      channels.set(channel.id, channel)
      return channel
    },
    keep(message: Omit<StoredMessage, 'id'> & { id?: string }): StoredMessage {
      const kept = { id: snowflake(), ...message }
      messages.set(kept.id, kept)
      return kept
    },
  }
}

/** Without the Message Content intent, others' words are hidden in servers unless they mention the bot. */
export function visibleContent(world: World, message: StoredMessage): string {
  const isVisible = message.guild_id === undefined || message.author.id === world.bot.id || message.mentions.some(({ id }) => id === world.bot.id)
  return isVisible ? message.content : ''
}

/** A message as Discord sends it. */
export function messagePayload(message: StoredMessage): Record<string, unknown> {
  const { body: _, ...rest } = message
  return {
    type: message.message_reference ? 19 : 0,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    ...rest,
  }
}

const channelPayload = (channel: Channel) => ({ ...channel, position: 0, permission_overwrites: [] })

/** A server as GUILD_CREATE describes it. */
export function guildPayload(world: World, id: string): Record<string, unknown> {
  return {
    id,
    name: 'A study group',
    owner_id: world.reader.id,
    preferred_locale: 'en-US',
    unavailable: false,
    member_count: 2,
    joined_at: new Date().toISOString(),
    roles: [{ id, name: '@everyone', permissions: '2147483647', position: 0, color: 0, hoist: false, managed: false, mentionable: false }],
    channels: (world.guilds.get(id) ?? []).map(channelPayload),
    members: [{ user: world.bot, roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 }],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    emojis: [],
    stickers: [],
    features: [],
    soundboard_sounds: [],
  }
}
