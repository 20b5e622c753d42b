/** A list of curated entries, paged, with a select that opens one. */
import type { Engine } from '#src/engine.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard, type Block } from '#src/reply/card.ts'
import type { Row } from '#src/reply/components.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'

export interface ListOptions {
  readonly command: string
  readonly title: string
  /** A line under the title. */
  readonly hint?: string
  readonly placeholder: string
  readonly locale: Locale
  readonly page: number
  /** What the pages' custom ids carry besides the page's number. */
  readonly args?: readonly string[]
  readonly rows?: readonly Row[]
  readonly perPage?: number
}

/** The command needs the actions `page` (page number first) and `open` (the picked value). */
export function renderList(blocks: readonly Block[], engine: Engine, options: ListOptions): Message {
  const { command, title, hint, placeholder, locale, page, args = [], rows = [], perPage = 10 } = options
  return renderCard({
    tone: 'list',
    locale,
    head: [`### ${escapeMarkdown(title)}`, ...(hint === undefined ? [] : [`-# ${escapeMarkdown(hint)}`])].join('\n'),
    blocks,
    footer: stringsOf(locale).footer(engine.corpus.about.asOf[locale]),
    pick: { id: { command, action: 'open', args: [] }, placeholder },
    rows,
    page,
    perPage,
    turn: (number) => ({ command, action: 'page', args: [`${number}`, ...args] }),
  })
}
