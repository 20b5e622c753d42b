/** What to say when somebody names what there is not: which command to use instead, and a button that does it. */
import type { Article } from '#src/corpus/article.ts'
import type { Locale } from '#src/language/locale.ts'
import { button, buttonRow } from '#src/reply/components.ts'
import { noticeOf } from '#src/reply/notice.ts'
import type { Reply } from '#src/reply/reply.ts'
import { stringsOf, type Strings } from '#src/reply/strings.ts'

export type Unknown = keyof Strings['noMatch']

/** The command's action `page` shows its list. */
export function unknownEntry(kind: Unknown, command: string, locale: Locale): Reply {
  const strings = stringsOf(locale)
  return noticeOf(strings.noMatch[kind], locale, buttonRow([button(strings.openList, { command, action: 'page', args: ['0'] })]))
}

/** `ref` is what was asked for, where it can be read as a place at all: its section may exist. */
export function unknownParagraph(ref: string | undefined, { sections }: Article, locale: Locale): Reply {
  const strings = stringsOf(locale)
  const filled = sections.filter(({ paragraphs }) => paragraphs.length > 0)
  const first = filled[0]?.number ?? 0
  const asked = filled.find(({ number }) => `${number}` === ref?.split('.')[0])
  const text = strings.noParagraph(first, filled.at(-1)?.number ?? 0, asked?.paragraphs.length)
  return noticeOf(text, locale, buttonRow([button(strings.readStart, { command: 'read', action: 'turn', args: [`${first}.1`, 'private'] })]))
}
