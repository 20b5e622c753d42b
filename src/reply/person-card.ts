/** A person, organisation or product: who it is in the article, and what it says there. */
import type { Engine } from '#src/engine.ts'
import type { Person, Quote } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard, type Block } from '#src/reply/card.ts'
import { buttonRow } from '#src/reply/components.ts'
import type { EntryOptions } from '#src/reply/figure-card.ts'
import { renderList } from '#src/reply/list-card.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import { passageButtons } from '#src/reply/passage-buttons.ts'
import { citeWords, quoteBlocks } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'
import { refsOf, subjectOfEntry } from '#src/reply/subject.ts'

export function renderPerson(person: Person, engine: Engine, { locale, visibility, shareable = true, page = 0 }: EntryOptions & { page?: number }): Message {
  const strings = stringsOf(locale)
  const said = new Set(person.says.map(({ quote }) => quote))
  const mentions = person.quotes.filter(({ quote }) => !said.has(quote))
  return renderCard({
    tone: 'person',
    locale,
    head: `### ${escapeMarkdown(person.name[locale])}\n-# ${strings.kinds[person.kind]}\n${escapeMarkdown(person.answer[locale])}`,
    blocks: [...quotesUnder(strings.mentioned, mentions, engine, locale), ...quotesUnder(strings.says, person.says, engine, locale)],
    footer: strings.footerQuoted(engine.corpus.about.asOf[locale]),
    rows: buttonRow(
      passageButtons({
        subject: subjectOfEntry({ kind: 'person', id: person.id }),
        refs: refsOf(person.quotes),
        locale,
        visibility,
        share: shareable ? { command: 'who', action: 'share', args: [person.id] } : undefined,
      }),
    ),
    page,
    perPage: 4,
    turn: (number) => ({ command: 'who', action: 'turn', args: [person.id, `${number}`, visibility] }),
  })
}

export function renderPeople(engine: Engine, page: number, locale: Locale): Message {
  const strings = stringsOf(locale)
  const blocks = engine.corpus.people.map(({ id, name, kind, answer }): Block => ({
    text: `**${escapeMarkdown(name[locale])}** · ${strings.kinds[kind]}\n${escapeMarkdown(answer[locale])}`,
    option: { label: name[locale], value: id, description: strings.kinds[kind] },
  }))
  return renderList(blocks, engine, { command: 'who', title: strings.whoTitle, placeholder: strings.pickPerson, locale, page, perPage: 6 })
}

function quotesUnder(heading: string, quotes: readonly Quote[], engine: Engine, locale: Locale): readonly Block[] {
  return quotes.flatMap((quote, index) => quoteBlocks(citeWords(engine, quote, locale), engine.corpus, locale, index === 0 ? { above: `**${heading}**` } : {}))
}
