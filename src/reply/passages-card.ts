/** A list of passages, each to be opened in its context. */
import type { Engine } from '#src/engine.ts'
import type { Citation } from '#src/answer/answer.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard, type Block } from '#src/reply/card.ts'
import { button, buttonRow, fits, type Option } from '#src/reply/components.ts'
import type { CustomId } from '#src/reply/custom-id.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import { quoteBlocks, sectionTitle, showRef } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'
import { placesOf } from '#src/reply/subject.ts'

/** The titles that such a list may have, by their keys in the catalogue. */
export const passageTitles = ['moreTitle', 'findTitle'] as const

export interface PassagesOptions {
  readonly title: (typeof passageTitles)[number]
  readonly locale: Locale
  /** What posts the list for all, given the places it shows; left out on public cards. */
  readonly share?: ((places: string) => CustomId) | undefined
  readonly page?: number
}

export function renderPassages(citations: readonly Citation[], engine: Engine, { title, locale, share, page = 0 }: PassagesOptions): Message {
  const strings = stringsOf(locale)
  const places = placesOf(citations, engine)
  const shareId = share?.(places)
  const turn = (number: number) => ({ command: 'ask', action: 'passages', args: [title, `${number}`, places] })
  return renderCard({
    tone: 'passage',
    locale,
    head: `### ${escapeMarkdown(strings[title])}`,
    blocks: citations.flatMap((citation) => withOption(quoteBlocks(citation, engine.corpus, locale), optionOf(citation, engine, locale))),
    footer: strings.footerQuoted(engine.corpus.about.asOf[locale]),
    pick: { id: { command: 'ask', action: 'place', args: [] }, placeholder: strings.pickPassage },
    rows: shareId !== undefined && fits(shareId) ? buttonRow([button(strings.share, shareId)]) : [],
    page,
    ...(fits(turn(10)) && { turn }),
  })
}

function optionOf(citation: Citation, engine: Engine, locale: Locale): Option {
  return { label: showRef(citation.ref), value: placesOf([citation], engine), description: sectionTitle(engine.corpus.article, citation.ref, locale) }
}

function withOption(blocks: readonly Block[], option: Option): readonly Block[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, option } : block))
}
