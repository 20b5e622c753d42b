/** One polite line for the asker alone: what cannot be done and what to do instead. */
import type { Locale } from '#src/language/locale.ts'
import { renderCard } from '#src/reply/card.ts'
import type { Reply } from '#src/reply/reply.ts'
import { stringsOf, type Strings } from '#src/reply/strings.ts'

export type Notice = 'gone' | 'noParagraph' | 'noMatch' | 'emptyQuestion' | 'emptyMessage' | 'noPassages' | 'noMorePassages' | 'nothingToCheck'

export function notice(name: Notice, locale: Locale): Reply {
  const strings: Strings = stringsOf(locale)
  return { kind: 'show', visibility: 'private', message: renderCard({ tone: 'notice', locale, head: strings[name], blocks: [], footer: '' }) }
}
