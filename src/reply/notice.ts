/** One polite line for the asker alone: what cannot be done and what to do instead. */
import type { Locale } from '#src/language/locale.ts'
import { renderCard } from '#src/reply/card.ts'
import type { Row } from '#src/reply/components.ts'
import type { Reply } from '#src/reply/reply.ts'
import { stringsOf, type Strings } from '#src/reply/strings.ts'

export type Notice = 'gone' | 'emptyQuestion' | 'emptyMessage' | 'noPassages' | 'noMorePassages' | 'nothingToCheck'

export function notice(name: Notice, locale: Locale): Reply {
  const strings: Strings = stringsOf(locale)
  return noticeOf(strings[name], locale)
}

/** `text` is Markdown; the rows offer the next step. */
export function noticeOf(text: string, locale: Locale, rows: readonly Row[] = []): Reply {
  return { kind: 'show', visibility: 'private', message: renderCard({ tone: 'notice', locale, head: text, blocks: [], footer: '', rows }) }
}
