/** Interactions as Discord sends them, made from what a person does. */
import type { APIUser } from 'discord.js'
import { componentsOf } from './component.ts'
import { snowflake } from './snowflake.ts'
import { messagePayload, visibleContent } from './world.ts'
import type { Channel, StoredMessage, World } from './world.ts'

/** Where and by whom: in the home server by the reader unless told. */
export interface Scene {
  readonly user?: APIUser
  /** Discord's code of the person's language. */
  readonly locale?: string
  readonly channel?: Channel
  /** `direct`: in a direct message; `foreign`: in a server that has not installed the bot, by a person who has. */
  readonly place?: 'server' | 'direct' | 'foreign'
}

export type OptionValue = string | number | boolean

const optionTypes: Readonly<Record<string, number>> = { string: 3, number: 4, boolean: 5 }

/** A member is a user option: `{ for: { user: id } }`. */
export type GivenOptions = Readonly<Record<string, OptionValue | { readonly user: string }>>

export function optionPayload(options: GivenOptions): readonly Record<string, unknown>[] {
  return Object.entries(options).map(([name, value]) =>
    typeof value === 'object' ? { name, type: 6, value: value.user } : { name, type: optionTypes[typeof value], value },
  )
}

export function sceneChannel(world: World, scene: Scene): Channel {
  if (scene.channel) return scene.channel
  if (scene.place === 'direct') return world.directChannel()
  if (scene.place !== 'foreign') return world.general
  const channel = { id: snowflake(), type: 0, guild_id: snowflake(), name: 'elsewhere' }
  world.channels.set(channel.id, channel)
  return channel
}

/** The envelope around every interaction. */
export function interactionPayload(
  world: World,
  scene: Scene,
  channel: Channel,
  type: number,
  data: unknown,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  const user = scene.user ?? world.reader
  const guild = channel.guild_id
  const permissions = '2147483647'
  const person =
    guild === undefined
      ? { user }
      : {
          guild_id: guild,
          guild: { id: guild, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: { user, roles: [], permissions, joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 },
        }
  const isUserInstall = scene.place === 'foreign' || scene.place === 'direct'
  return {
    id: snowflake(),
    application_id: world.bot.id,
    type,
    data,
    token: `token-${snowflake()}`,
    version: 1,
    channel: { ...channel },
    channel_id: channel.id,
    ...person,
    app_permissions: scene.place === 'foreign' ? '0' : permissions,
    locale: scene.locale ?? 'en-US',
    entitlements: [],
    authorizing_integration_owners: isUserInstall ? { 1: user.id } : { 0: guild ?? '0' },
    context: guild === undefined ? 1 : 0,
    attachment_size_limit: 10_485_760,
    ...extra,
  }
}

export const messageInData = (world: World, message: StoredMessage) => ({
  ...messagePayload(message),
  content: message.content,
  author: world.users.get(message.author.id) ?? message.author,
})

/** A modal's data as submitted: labels around inputs, or rows of them, with the person's words filled in. */
export function submittedData(modal: unknown, fields: Readonly<Record<string, string>>): unknown {
  const inputs = componentsOf(modal).filter(({ custom_id, type }) => custom_id !== undefined && (type === 4 || type === 3))
  return {
    custom_id: Reflect.get(Object(modal), 'custom_id'),
    components: inputs.map(({ custom_id = '', type }, index) => ({
      type: 18,
      id: index * 2 + 1,
      component: { type, id: index * 2 + 2, custom_id, ...(type === 3 ? { values: [fields[custom_id] ?? ''] } : { value: fields[custom_id] ?? '' }) },
    })),
  }
}

/** MESSAGE_CREATE for a person's message. */
export function messageCreatePayload(world: World, message: StoredMessage): Record<string, unknown> {
  const referenced = world.messages.get(message.message_reference?.message_id ?? '')
  return {
    ...messagePayload(message),
    content: visibleContent(world, message),
    ...(message.guild_id === undefined
      ? { channel_type: 1 }
      : { member: { roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 } }),
    ...(referenced === undefined ? {} : { referenced_message: { ...messagePayload(referenced), content: visibleContent(world, referenced) } }),
  }
}
