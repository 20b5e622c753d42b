/** Replies as the JSON that Discord takes. Pure. Every body says itself whom it may ping, so that nothing depends on a client's defaults. */
import { ComponentType, InteractionResponseType, MessageFlags } from 'discord.js'
import type { APIInteractionResponse, APIMessageTopLevelComponent, RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import type { Choice } from '#src/command.ts'
import type { Message, Reply } from '#src/reply/reply.ts'

export type Visibility = 'public' | 'private'

export interface Body {
  readonly flags: number
  readonly components: APIMessageTopLevelComponent[]
  readonly allowed_mentions: { readonly parse: []; readonly users?: string[]; readonly replied_user: false }
}

export function messageBody(message: Message, visibility: Visibility): Body {
  return {
    flags: MessageFlags.IsComponentsV2 | (visibility === 'private' ? MessageFlags.Ephemeral : 0),
    components: [...message.components],
    allowed_mentions: { parse: [], ...(message.ping === undefined ? {} : { users: [message.ping] }), replied_user: false },
  }
}

/** One plain sentence of the bot's own, for the asker alone. */
export function notice(text: string): Reply & { readonly kind: 'show' } {
  return { kind: 'show', visibility: 'private', message: { components: [{ type: ComponentType.TextDisplay, content: text }] } }
}

/** The first response that carries out a reply. What `share` posts for all follows it. */
export function firstResponse(reply: Reply): APIInteractionResponse {
  switch (reply.kind) {
    case 'show':
      return { type: InteractionResponseType.ChannelMessageWithSource, data: messageBody(reply.message, reply.visibility) }
    case 'update':
      return { type: InteractionResponseType.UpdateMessage, data: messageBody(reply.message, 'public') }
    case 'share':
      return { type: InteractionResponseType.UpdateMessage, data: messageBody(reply.card, 'public') }
    default:
      return { type: InteractionResponseType.Modal, data: reply.modal }
  }
}

export function choicesResponse(choices: readonly Choice[]): APIInteractionResponse {
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: choices.map(({ name, value }) => ({ name, value })) } }
}

/** Says "wait a moment": on a button, without a new message; else with the visibility that the answer will have. */
export function deferral(kind: 'message' | 'component', visibility: Visibility): APIInteractionResponse {
  if (kind === 'component') return { type: InteractionResponseType.DeferredMessageUpdate }
  return { type: InteractionResponseType.DeferredChannelMessageWithSource, ...(visibility === 'private' ? { data: { flags: MessageFlags.Ephemeral } } : {}) }
}

const mostComponents = 40
const mostCharacters = 4000

/** A reply to a message: its preview comes first, because a push notification shows the first text and no card. It is left out where it does not fit. */
export function replyBody(message: Message, to: string): RESTPostAPIChannelMessageJSONBody {
  const { preview = '', components } = message
  const { count, characters } = extent(components)
  const hasRoom = preview !== '' && count < mostComponents && characters + preview.length <= mostCharacters
  const body = messageBody({ ...message, components: hasRoom ? [{ type: ComponentType.TextDisplay, content: preview }, ...components] : components }, 'public')
  // The nonce makes Discord take a request that was repeated on a bad line only once.
  return { ...body, message_reference: { message_id: to, fail_if_not_exists: false }, nonce: to, enforce_nonce: true }
}

/** The id in a message, or in a callback response around one. */
export function messageIdOf(value: unknown): string | undefined {
  const resource: unknown = Reflect.get(Object(value), 'resource')
  const message: unknown = resource === undefined ? value : Reflect.get(Object(resource), 'message')
  const id: unknown = Reflect.get(Object(message), 'id')
  return typeof id === 'string' ? id : undefined
}

/** How many components there are with nested ones, and how many characters they show. */
function extent(value: unknown): { count: number; characters: number } {
  if (Array.isArray(value))
    return value
      .map(extent)
      .reduce((sum, part) => ({ count: sum.count + part.count, characters: sum.characters + part.characters }), { count: 0, characters: 0 })
  if (typeof value !== 'object' || value === null) return { count: 0, characters: 0 }
  const inner = extent([Reflect.get(value, 'components'), Reflect.get(value, 'accessory')])
  const content: unknown = Reflect.get(value, 'content')
  return { count: inner.count + 1, characters: inner.characters + (typeof content === 'string' ? content.length : 0) }
}
