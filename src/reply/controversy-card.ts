/** A dispute with all its sides, quoted and attributed; the bot takes none of them. */
import type { Engine } from '#src/engine.ts'
import type { Controversy, Quote } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard, type Block } from '#src/reply/card.ts'
import { buttonRow } from '#src/reply/components.ts'
import type { EntryOptions } from '#src/reply/figure-card.ts'
import { renderList } from '#src/reply/list-card.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import { passageButtons } from '#src/reply/passage-buttons.ts'
import { citeWords, quoteBlocks, quotedAbove } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { speakerTitle } from '#src/reply/speaker.ts'
import { stringsOf } from '#src/reply/strings.ts'
import { refsOf, subjectOfEntry } from '#src/reply/subject.ts'

export function renderControversy(
  dispute: Controversy,
  engine: Engine,
  { locale, visibility, shareable = true, page = 0 }: EntryOptions & { page?: number },
): Message {
  const strings = stringsOf(locale)
  return renderCard({
    tone: 'controversy',
    locale,
    head: `### ${escapeMarkdown(dispute.title[locale])}\n${escapeMarkdown(dispute.answer[locale])}`,
    blocks: [
      ...quotesUnder(`**${strings.whatHappened}**`, dispute.happened, engine, locale),
      ...dispute.sides.flatMap((side) =>
        quotesUnder(
          `**${escapeMarkdown(speakerTitle(engine.corpus, side.who, locale))}**\n${escapeMarkdown(side.position[locale])}`,
          side.quotes,
          engine,
          locale,
          dispute.happened,
        ),
      ),
      { text: `**${strings.leftOpen}**\n${escapeMarkdown(dispute.open[locale])}` },
    ],
    footer: strings.footerQuoted(engine.corpus.about.asOf[locale]),
    rows: buttonRow(
      passageButtons({
        subject: subjectOfEntry({ kind: 'controversy', id: dispute.id }),
        refs: refsOf(dispute.happened),
        locale,
        visibility,
        share: shareable ? { command: 'controversy', action: 'share', args: [dispute.id] } : undefined,
      }),
    ),
    page,
    turn: (number) => ({ command: 'controversy', action: 'turn', args: [dispute.id, `${number}`, visibility] }),
  })
}

export function renderDisputes(engine: Engine, page: number, locale: Locale): Message {
  const strings = stringsOf(locale)
  const blocks = engine.corpus.controversies.map(({ id, title, answer }): Block => ({
    text: `**${escapeMarkdown(title[locale])}**\n${escapeMarkdown(answer[locale])}`,
    option: { label: title[locale], value: id },
  }))
  return renderList(blocks, engine, {
    command: 'controversy',
    title: strings.disputesTitle,
    hint: strings.disputesHint,
    placeholder: strings.pickDispute,
    locale,
    page,
    perPage: 5,
  })
}

/** What is among the quotes `above` is not quoted again. */
function quotesUnder(heading: string, quotes: readonly Quote[], engine: Engine, locale: Locale, above: readonly Quote[] = []): readonly Block[] {
  return quotes.flatMap((quote, index) => {
    const citation = citeWords(engine, quote, locale)
    const isAbove = above.some((shown) => shown.ref === quote.ref && shown.quote.includes(quote.quote))
    if (!isAbove) return quoteBlocks(citation, engine.corpus, locale, index === 0 ? { above: heading } : {})
    return [{ text: [...(index === 0 ? [heading] : []), quotedAbove(citation, engine.corpus, locale)].join('\n') }]
  })
}
