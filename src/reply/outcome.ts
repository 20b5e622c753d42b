/** What a press or a pick leads to. What it reveals is for the one who pressed; only turning pages changes a card for all. */
import type { Locale } from '#src/language/locale.ts'
import { notice } from '#src/reply/notice.ts'
import type { Message, Reply } from '#src/reply/reply.ts'

/** A message of its own for the one who pressed; a polite line where there is none, because the corpus no longer has the thing. */
export function reveal(message: Message | undefined, locale: Locale): Reply {
  return message === undefined ? notice('gone', locale) : { kind: 'show', message, visibility: 'private' }
}

export function turn(message: Message | undefined, locale: Locale): Reply {
  return message === undefined ? notice('gone', locale) : { kind: 'update', message }
}
