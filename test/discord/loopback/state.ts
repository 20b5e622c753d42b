/** What the routes share: the world, the accounts, and how a body of the bot's becomes a message. */
import { z } from 'zod'
import type { CommandStore } from './command-store.ts'
import type { Ledger } from './ledger.ts'
import type { StoredMessage, World } from './world.ts'

export interface State {
  readonly world: World
  readonly ledger: Ledger
  readonly commands: CommandStore
  readonly gatewayUrl: () => string
  readonly shards: number
  /** Tells the sessions that a message appeared. */
  readonly announce: (message: StoredMessage) => void
}

export interface Result {
  readonly status: number
  readonly body?: unknown
}

const messageBody = z.looseObject({
  content: z.string().nullish(),
  flags: z.number().nullish(),
  components: z.array(z.unknown()).nullish(),
  message_reference: z.looseObject({ message_id: z.string() }).nullish(),
})

const errors: Readonly<Record<number, string>> = {
  10003: 'Unknown Channel',
  10008: 'Unknown Message',
  10015: 'Unknown Webhook',
  10062: 'Unknown interaction',
  40060: 'Interaction has already been acknowledged.',
  50013: 'Missing Permissions',
  50027: 'Invalid Webhook Token',
  50035: 'Invalid Form Body: this interaction takes no such response',
}

export function failure(status: number, code: number): Result {
  return { status, body: { code, message: errors[code] ?? 'Something went wrong' } }
}

/** The message that a body of the bot's makes, kept. */
export function keepBotMessage(state: State, channel: string, body: unknown, extra: { webhook?: true; id?: string } = {}): StoredMessage {
  const { content, flags, components, message_reference } = messageBody.parse(body)
  const guild = state.world.channels.get(channel)?.guild_id
  const message = state.world.keep({
    ...(extra.id === undefined ? {} : { id: extra.id }),
    channel_id: channel,
    ...(guild === undefined ? {} : { guild_id: guild }),
    author: state.world.bot,
    content: content ?? '',
    flags: flags ?? 0,
    components: components ?? [],
    ...(extra.webhook ? { webhook_id: state.world.bot.id } : {}),
    mentions: [],
    ...(message_reference ? { message_reference: { message_id: message_reference.message_id, channel_id: channel } } : {}),
    body,
  })
  if (extra.id === undefined) state.announce(message)
  return message
}

/** An edited message: it stays private when it was. */
export function replaceMessage(state: State, before: StoredMessage, body: unknown): StoredMessage {
  const edited = keepBotMessage(state, before.channel_id, body, { id: before.id, webhook: true })
  const after = { ...edited, flags: edited.flags | (before.flags & (1 << 6)) }
  state.world.messages.set(after.id, after)
  return after
}
