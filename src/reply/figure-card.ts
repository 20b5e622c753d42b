/** One figure of the ledger as a card, and the ledger as a list. */
import type { Engine } from '#src/engine.ts'
import type { Corpus, Figure } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard, type Block } from '#src/reply/card.ts'
import { buttonRow, selectRow, type Row } from '#src/reply/components.ts'
import { renderList } from '#src/reply/list-card.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import { passageButtons } from '#src/reply/passage-buttons.ts'
import { citeWords, quoteBlocks, showRef } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { speakerName } from '#src/reply/speaker.ts'
import { stringsOf } from '#src/reply/strings.ts'
import { subjectOfEntry } from '#src/reply/subject.ts'

export interface EntryOptions {
  readonly locale: Locale
  readonly visibility: 'public' | 'private'
  readonly shareable?: boolean
}

/** The custom id's word for "no topic": an empty argument would be easy to overlook. */
export const anyTopic = '-'

export function renderFigure(figure: Figure, engine: Engine, { locale, visibility, shareable = true }: EntryOptions): Message {
  const strings = stringsOf(locale)
  const { corpus } = engine
  return renderCard({
    tone: 'figure',
    locale,
    head: `### ${escapeMarkdown(figure.label[locale])}\n## ${escapeMarkdown(figure.value[locale])}`,
    blocks: [{ text: fieldsOf(figure, corpus, locale) }, ...quoteBlocks(citeWords(engine, figure.quote, locale), corpus, locale)],
    footer: strings.footerQuoted(corpus.about.asOf[locale]),
    rows: buttonRow(
      passageButtons({
        subject: subjectOfEntry({ kind: 'figure', id: figure.id }),
        refs: [figure.quote.ref],
        locale,
        visibility,
        share: shareable ? { command: 'figure', action: 'share', args: [figure.id] } : undefined,
      }),
    ),
  })
}

/** All figures of a topic, or of every topic, in the order of the ledger. */
export function renderLedger(engine: Engine, { topic, page, locale }: { topic: string; page: number; locale: Locale }): Message {
  const strings = stringsOf(locale)
  const { corpus } = engine
  const label = corpus.about.topics.find(({ id }) => id === topic)?.label[locale]
  const figures = label === undefined ? corpus.figures : corpus.figures.filter((figure) => figure.topic === topic)
  return renderList(
    figures.map((figure) => lineOf(figure, corpus, locale)),
    engine,
    {
      command: 'figure',
      title: label === undefined ? strings.figuresTitle : `${strings.figuresTitle} · ${label}`,
      placeholder: strings.pickFigure,
      locale,
      page,
      perPage: 8,
      args: [label === undefined ? anyTopic : topic],
      rows: topicRow(corpus, locale),
    },
  )
}

function fieldsOf(figure: Figure, corpus: Corpus, locale: Locale): string {
  const strings = stringsOf(locale)
  const fields: readonly (readonly [string, string | undefined])[] = [
    [strings.measures, figure.measures[locale]],
    [strings.unit, figure.unit?.[locale]],
    [strings.asOf, figure.asOf?.[locale] ?? strings.asOfNotGiven],
    [strings.saidBy, speakerName(corpus, figure.source, locale)],
    [strings.notStated, figure.notStated?.[locale]],
  ]
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`**${name}** · ${escapeMarkdown(value)}`])).join('\n')
}

function lineOf(figure: Figure, corpus: Corpus, locale: Locale): Block {
  const label = figure.label[locale]
  const value = figure.value[locale]
  const under = [showRef(figure.quote.ref), speakerName(corpus, figure.source, locale), ...(figure.asOf === undefined ? [] : [figure.asOf[locale]])].join(' · ')
  return {
    text: `**${escapeMarkdown(value)}** · ${escapeMarkdown(label)}\n-# ${escapeMarkdown(under)}`,
    option: { label, value: figure.id, description: value },
  }
}

function topicRow({ about }: Corpus, locale: Locale): readonly Row[] {
  const strings = stringsOf(locale)
  const options = [{ label: strings.allTopics, value: anyTopic }, ...about.topics.map(({ id, label }) => ({ label: label[locale], value: id }))]
  return selectRow(strings.pickTopic, { command: 'figure', action: 'topic', args: [] }, options)
}
