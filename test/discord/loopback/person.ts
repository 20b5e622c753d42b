/** What a person can do in the loopback Discord, each as a promise of what they get to see. */
import type { APIUser } from 'discord.js'
import type { Gateway } from './gateway.ts'
import { interactionPayload, messageCreatePayload, messageInData, optionPayload, sceneChannel, submittedData } from './interaction.ts'
import type { GivenOptions, Scene } from './interaction.ts'
import type { Answer } from './ledger.ts'
import { componentsOf } from './component.ts'
import type { State } from './state.ts'
import { snowflake } from './snowflake.ts'
import type { Channel, StoredMessage } from './world.ts'

export interface Setting {
  readonly state: State
  readonly gateway: Gateway
  readonly listeners: Set<(message: StoredMessage) => void>
}

export interface Said extends Scene {
  readonly content: string
  readonly replyTo?: StoredMessage
  readonly webhook?: true
  /** How long to wait for the reply. */
  readonly patienceMs?: number
}

/** A message, or the answer that shows it. */
export type Card = StoredMessage | Answer

export function messageOf(card: Card): StoredMessage {
  const message = 'author' in card ? card : card.message
  if (message === undefined) throw new Error('that answer shows no message')
  return message
}

type Payload = Record<string, unknown>

export function createPerson({ state, gateway, listeners }: Setting) {
  const { world, ledger } = state

  /** Opens the account; `deliver` sends the payload to the bot: by the gateway, or by HTTP. */
  function interact(payload: Payload, channel: Channel, source?: StoredMessage, deliver = toGateway): Promise<Answer> {
    const answer = ledger.open({
      id: String(payload.id),
      token: String(payload.token),
      type: Number(payload.type),
      channel: channel.id,
      guild: channel.guild_id,
      source,
    })
    deliver(payload, channel)
    return answer
  }

  function toGateway(payload: Payload, channel: Channel): void {
    const isHere = channel.guild_id !== undefined && world.guilds.has(channel.guild_id)
    gateway.dispatch('INTERACTION_CREATE', payload, isHere ? channel.guild_id : undefined)
  }

  function onMessage(scene: Scene, message: StoredMessage, type: number, data: unknown): Promise<Answer> {
    const channel = world.channels.get(message.channel_id) ?? sceneChannel(world, scene)
    return interact(interactionPayload(world, scene, channel, type, data, { message: messageInData(world, message) }), channel, message)
  }

  /** The payload of a slash command, for those who deliver it themselves. */
  function slashPayload(given: Scene & { command: string; options?: GivenOptions }, type = 2, extra: Payload = {}): { payload: Payload; channel: Channel } {
    const channel = sceneChannel(world, given)
    return {
      channel,
      payload: interactionPayload(world, given, channel, type, {
        id: snowflake(),
        type: 1,
        name: given.command,
        options: optionPayload(given.options ?? {}),
        ...extra,
      }),
    }
  }

  function say(said: Said): StoredMessage {
    const channel = sceneChannel(world, said)
    const author: APIUser = said.user ?? world.reader
    const mentions = [...said.content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id = '']) => world.users.get(id) ?? [])
    const message = world.keep({
      channel_id: channel.id,
      ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }),
      author,
      content: said.content,
      flags: 0,
      components: [],
      mentions,
      ...(said.webhook ? { webhook_id: snowflake() } : {}),
      ...(said.replyTo ? { message_reference: { message_id: said.replyTo.id, channel_id: channel.id } } : {}),
    })
    gateway.dispatch('MESSAGE_CREATE', messageCreatePayload(world, message), channel.guild_id)
    return message
  }

  /** The bot's next message that replies to `message`. */
  function replyTo(message: () => StoredMessage, timeoutMs: number): Promise<StoredMessage> {
    return new Promise((resolve, reject) => {
      let asked: StoredMessage | undefined
      const listener = (found: StoredMessage) => {
        if (found.message_reference?.message_id !== asked?.id) return
        clearTimeout(timer)
        listeners.delete(listener)
        resolve(found)
      }
      const timer = setTimeout(() => {
        listeners.delete(listener)
        reject(new Error(`no reply within ${timeoutMs} ms to: ${asked?.content.slice(0, 100) ?? ''}`))
      }, timeoutMs)
      listeners.add(listener)
      asked = message()
    })
  }

  return {
    interact,
    slashPayload,
    slash(given: Scene & { command: string; options?: GivenOptions }): Promise<Answer> {
      const { payload, channel } = slashPayload(given)
      return interact(payload, channel)
    },
    /** Types `value` into an option and gets the choices offered. */
    suggest(given: Scene & { command: string; option: string; value: string; options?: GivenOptions }): Promise<Answer> {
      const options = [...optionPayload(given.options ?? {}), { name: given.option, type: 3, value: given.value, focused: true }]
      const { payload, channel } = slashPayload(given, 4, { options })
      return interact(payload, channel)
    },
    /** Uses a message command on a message with this content. */
    messageCommand(given: Scene & { command: string; content: string }): Promise<Answer> {
      const channel = sceneChannel(world, given)
      const target = world.keep({ channel_id: channel.id, author: world.reader, content: given.content, flags: 0, components: [], mentions: [] })
      const data = {
        id: snowflake(),
        type: 3,
        name: given.command,
        target_id: target.id,
        resolved: { messages: { [target.id]: messageInData(world, target) } },
      }
      return interact(interactionPayload(world, given, channel, 2, data), channel)
    },
    /** Presses the button with this label or custom_id. */
    press(card: Card, button: string, scene: Scene = {}): Promise<Answer> {
      const message = messageOf(card)
      const found = componentsOf(message.components).find(({ type, label, custom_id }) => type === 2 && (label === button || custom_id === button))
      return onMessage(scene, message, 3, { component_type: 2, custom_id: found?.custom_id ?? button })
    },
    select(card: Card, values: readonly string[], scene: Scene & { customId?: string } = {}): Promise<Answer> {
      const message = messageOf(card)
      const id = scene.customId ?? componentsOf(message.components).find(({ type }) => type === 3)?.custom_id ?? ''
      return onMessage(scene, message, 3, { component_type: 3, custom_id: id, values })
    },
    /** Fills in and sends the modal that an answer opened; `from` is the card whose button opened it. */
    submit(opened: Answer, fields: Readonly<Record<string, string>>, scene: Scene & { from?: Card } = {}): Promise<Answer> {
      const data = submittedData(opened.modal, fields)
      if (scene.from !== undefined) return onMessage(scene, messageOf(scene.from), 5, data)
      const channel = sceneChannel(world, scene)
      return interact(interactionPayload(world, scene, channel, 5, data), channel)
    },
    /** Says something and does not wait. */
    say,
    /** Says `@Footnote …` and waits for the reply. */
    mention: (content: string, said: Omit<Said, 'content'> = {}): Promise<StoredMessage> =>
      replyTo(() => say({ ...said, content: `<@${world.bot.id}> ${content}`.trimEnd() }), said.patienceMs ?? 3000),
    dm: (content: string, said: Omit<Said, 'content'> = {}): Promise<StoredMessage> =>
      replyTo(() => say({ place: 'direct', ...said, content }), said.patienceMs ?? 3000),
    /** What the bot has sent to a channel so far. */
    botMessages: (channel: Channel = world.general): readonly StoredMessage[] =>
      [...world.messages.values()].filter(({ body, channel_id }) => body !== undefined && channel_id === channel.id),
  }
}
