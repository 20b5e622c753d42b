/** What a mention or a direct message asks: its own words, or those of the message that it replies to. */
import type { Message } from 'discord.js'
import type { Edge } from '#src/discord/edge.ts'
import { failureOf } from '#src/discord/failure.ts'
import { toLocale } from '#src/language/locale.ts'
import type { Locale } from '#src/language/locale.ts'
import { hasHan, isTraditional } from '#src/language/normalize.ts'

/** The language of the words, or else the one that the server prefers: a message does not carry its author's. */
export function localeOf(text: string, message: Message): Locale {
  if (hasHan(text)) return isTraditional(text) ? 'zh-TW' : 'zh-CN'
  return toLocale(message.guild?.preferredLocale)
}

/**
 * Empty when there is nothing to ask; undefined when it lies in a message that Discord does not let the bot read.
 * A reply to someone else's message asks about that message, unless its own words are a question that the article answers.
 */
export async function questionOf(edge: Edge, message: Message): Promise<string | undefined> {
  const words = ({ content }: Message) => content.replaceAll(new RegExp(`<@!?${message.client.user.id}>`, 'g'), ' ').trim()
  const own = words(message)
  if (message.reference?.messageId === undefined) return own
  if (own !== '' && isAnswerable(edge, own, localeOf(own, message))) return own
  const theirs = await referenced(edge, message)
  if (theirs === undefined || theirs.author.id === message.client.user.id) return own
  if (words(theirs) !== '') return words(theirs)
  return own === '' ? undefined : own
}

function isAnswerable(edge: Edge, text: string, locale: Locale): boolean {
  const { status } = edge.engine.ask(text, { locale })
  return status === 'answered' || status === 'corrected'
}

/** Undefined when it was deleted or may not be read. */
async function referenced(edge: Edge, message: Message): Promise<Message | undefined> {
  try {
    return await message.fetchReference()
  } catch (error) {
    edge.log.debug({ message: message.id, failure: failureOf(error) }, 'a referenced message cannot be read')
    return undefined
  }
}
