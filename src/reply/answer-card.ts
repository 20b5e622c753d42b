/** An Answer → the card that shows it: the lead, up to three quotes, whose they are, and where to go from there. */
import { answerKey, type Engine } from '#src/engine.ts'
import type { Answer, SourceKind } from '#src/answer/answer.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import { renderCard, type Block } from '#src/reply/card.ts'
import { button, buttonRow, selectRow, type Row } from '#src/reply/components.ts'
import { labelOf, starterOptions } from '#src/reply/entries.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import { passageButtons } from '#src/reply/passage-buttons.ts'
import { quoteBlocks, showRef } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf, type Strings } from '#src/reply/strings.ts'
import { refsOf, subjectOf } from '#src/reply/subject.ts'
import type { Tone } from '#src/reply/tone.ts'

export interface AnswerOptions {
  readonly visibility: 'public' | 'private'
  /** Left out where the card has been shared already. */
  readonly shareable?: boolean
  /** The member to point at the answer. */
  readonly ping?: string | undefined
  readonly page?: number
}

/** Beyond this a quote is not repeated in the preview, and it is never shortened. */
const maxPreviewQuote = 240

/** Where the card of an entry has more to tell than the answer: the command that has it, and what the button says. */
const details: Partial<Readonly<Record<SourceKind, { readonly command: string; readonly label: (strings: Strings) => string }>>> = {
  figure: { command: 'figure', label: ({ detail }) => detail.figure },
  controversy: { command: 'controversy', label: ({ detail }) => detail.controversy },
  person: { command: 'who', label: ({ detail }) => detail.person },
}

export function renderAnswer(answer: Answer, engine: Engine, options: AnswerOptions): Message {
  const { corpus } = engine
  const strings = stringsOf(answer.locale)
  const subject = subjectOf(answer, engine)
  const key = answerKey(answer)
  return renderCard({
    tone: toneOf(answer),
    locale: answer.locale,
    head: headOf(answer, corpus, strings),
    blocks: blocksOf(answer, corpus),
    footer: (answer.citations.length > 0 ? strings.footerQuoted : strings.footer)(corpus.about.asOf[answer.locale]),
    rows: answer.citations.length === 0 || subject === undefined ? starterRows(engine, answer) : rowsOf(answer, subject, options),
    preview: previewOf(answer),
    page: options.page ?? 0,
    ...(key !== undefined && { turn: (page: number) => ({ command: 'ask', action: 'page', args: [key, answer.locale, `${page}`, options.visibility] }) }),
    ping: options.visibility === 'public' ? options.ping : undefined,
  })
}

/** The answer as one plain line, for notifications: a passage's own words where they are short, since its lead only introduces them. */
function previewOf({ text, source, status, citations: [main] }: Answer): string {
  const words = main?.quote.slice(main.decisive.start, main.decisive.end) ?? ''
  const line = status === 'answered' && source.kind === 'passage' && words.length <= maxPreviewQuote ? `${showRef(main?.ref ?? '')}: “${words}”` : text
  return escapeMarkdown(line.replace(/\s+/g, ' ').trim())
}

function toneOf({ status, source }: Answer): Tone {
  if (status === 'unanswered') return 'silence'
  if (status === 'corrected') return 'correction'
  return source?.kind ?? 'passage'
}

function headOf(answer: Answer, corpus: Corpus, strings: Strings): string {
  const title = titles[answer.status](answer, corpus, strings)
  const lines = [...(title === undefined ? [] : [`### ${escapeMarkdown(title)}`]), ...premiseOf(answer, corpus, strings), escapeMarkdown(answer.text)]
  return lines.join('\n')
}

const titles: Readonly<Record<Answer['status'], (answer: Answer, corpus: Corpus, strings: Strings) => string | undefined>> = {
  answered: ({ source, locale }, corpus) => (source === null ? undefined : labelOf(corpus, source, locale)),
  corrected: (_answer, _corpus, strings) => strings.corrected,
  unanswered: ({ citations }, _corpus, strings) => (citations.length === 0 ? strings.outOfScope : strings.notInArticle),
  smalltalk: () => undefined,
}

/** What was taken for granted, unless the lead has it already. */
function premiseOf({ status, source, text, locale }: Answer, corpus: Corpus, strings: Strings): readonly string[] {
  if (status !== 'corrected' || source.kind !== 'correction') return []
  const premise = corpus.corrections.find(({ id }) => id === source.id)?.premise[locale]
  return premise === undefined || text.includes(premise) ? [] : [escapeMarkdown(strings.premise(premise))]
}

function blocksOf(answer: Answer, corpus: Corpus): readonly Block[] {
  const silent = answer.status === 'unanswered'
  const nearby = `**${stringsOf(answer.locale).nearby}**`
  return answer.citations.flatMap((citation, index) =>
    quoteBlocks(citation, corpus, answer.locale, { bold: silent ? 'never' : index === 0 ? 'always' : 'part', ...(silent && index === 0 && { above: nearby }) }),
  )
}

function rowsOf(answer: Answer, subject: string, { visibility, shareable = true }: AnswerOptions): readonly Row[] {
  const { locale, source, citations } = answer
  const key = answerKey(answer)
  const share = key === undefined || !shareable ? undefined : { command: 'ask', action: 'share', args: [key, locale] }
  const detail = source === null ? undefined : details[source.kind]
  return [
    ...buttonRow(passageButtons({ subject, refs: refsOf(citations), locale, visibility, share })),
    ...(detail === undefined || source === null
      ? []
      : buttonRow([button(detail.label(stringsOf(locale)), { command: detail.command, action: 'open', args: [source.id] })])),
  ]
}

function starterRows(engine: Engine, { locale }: Answer): readonly Row[] {
  return selectRow(stringsOf(locale).tryThese, { command: 'ask', action: 'pick', args: [] }, starterOptions(engine.corpus, locale))
}
