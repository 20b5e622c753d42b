/** Mentions and direct messages: a question in plain words, answered by the command for asking as a reply to the message. */
import { MessageType, Routes } from 'discord.js'
import type { Message } from 'discord.js'
import { createErrorId } from '#src/discord/edge.ts'
import type { Edge } from '#src/discord/edge.ts'
import { failureOf } from '#src/discord/failure.ts'
import { noticesOf } from '#src/discord/notices.ts'
import { messageIdOf, notice, replyBody } from '#src/discord/payload.ts'
import { questionOf, localeOf } from '#src/discord/question-of.ts'
import { keyOf, linkTo } from '#src/discord/repeats.ts'
import { settled } from '#src/discord/route.ts'
import type { Message as Card } from '#src/reply/reply.ts'

/** The command that takes a question in plain words. */
const askCommand = 'ask'

/** What to reply, and how it is named in the log. Without a card the bot stays silent. */
interface Said {
  readonly outcome: string
  readonly card?: Card
  /** Of a question that was answered just now. */
  readonly key?: string
}

/** Runs one message; `edge.inFlight` knows it until it is done. Never rejects. */
export function handleMessage(edge: Edge, message: Message): Promise<void> {
  const work = isForUs(message) ? handle(edge, message) : Promise.resolve()
  edge.inFlight.track(work)
  return work
}

/** Whether a message is for the bot: a person's, in a direct message or with the bot's name written in it. A mere ping by replying is not a question. */
function isForUs(message: Message): boolean {
  if (message.author.bot || message.webhookId !== null) return false
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return false
  return message.guildId === null || message.content.includes(`<@${message.client.user.id}>`) || message.content.includes(`<@!${message.client.user.id}>`)
}

async function handle(edge: Edge, message: Message): Promise<void> {
  const started = performance.now()
  const errorId = createErrorId()
  const said = await answer(edge, message).catch((error: unknown): Said => {
    edge.log.error({ errorId, message: message.id, error }, 'a command failed')
    return { outcome: 'failed', card: notice(noticesOf(localeOf(message.content, message)).failed(errorId)).message }
  })
  const outcome = await send(edge, message, said).catch((error: unknown) => {
    const failure = failureOf(error)
    edge.log.warn({ errorId, message: message.id, failure, error }, 'a reply was not taken')
    return failure.name
  })
  const labels = { kind: 'mention', command: askCommand, outcome }
  edge.metrics.interactions.inc(labels)
  edge.metrics.latency.observe({ kind: labels.kind }, (performance.now() - started) / 1000)
  edge.log.info({ ...labels, message: message.id, guild: message.guildId, ms: Math.round(performance.now() - started) }, 'message')
}

const say = (outcome: string, text: string): Said => ({ outcome, card: notice(text).message })

async function answer(edge: Edge, message: Message): Promise<Said> {
  const first = noticesOf(localeOf(message.content, message))
  const refusal = (await edge.limits.user(message.author.id)) ?? (await edge.limits.channel(message.channelId))
  // In public a refusal is itself a message: once in the window is enough.
  if (refusal !== undefined) return refusal.isFirst ? say('limited', first.limited(refusal.seconds)) : { outcome: 'limited' }
  const question = await questionOf(edge, message)
  if (question === undefined) return say('unreadable', first.unreadable)
  if (question === '') return say('hint', first.emptyMention)
  const locale = localeOf(question, message)
  const key = keyOf({ channel: message.channelId, command: askCommand, options: { question }, locale })
  const before = edge.repeats.find(key)
  if (before !== undefined) return say('repeated', noticesOf(locale).answeredAbove(linkTo(before)))
  const ask = edge.commands.get(askCommand)
  const reply =
    ask?.kind === 'slash'
      ? await edge.queue.run(message.guildId ?? message.author.id, () => settled(ask.run({ question }, { engine: edge.engine, locale })))
      : undefined
  if (reply?.kind !== 'show') throw new TypeError(`/${askCommand} gave ${reply?.kind ?? 'nothing'} for a mention`)
  return { outcome: 'answered', card: { preview: noticesOf(locale).preview, ...reply.message }, key }
}

async function send(edge: Edge, message: Message, { outcome, card, key }: Said): Promise<string> {
  if (card === undefined) return outcome
  const sent = messageIdOf(await message.client.rest.post(Routes.channelMessages(message.channelId), { body: replyBody(card, message.id) }))
  if (key !== undefined && sent !== undefined) edge.repeats.remember(key, { guild: message.guildId ?? undefined, channel: message.channelId, message: sent })
  return outcome
}
