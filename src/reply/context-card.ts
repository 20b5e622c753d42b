/** A quoted passage between its neighbouring paragraphs. */
import type { Engine } from '#src/engine.ts'
import type { Citation } from '#src/answer/answer.ts'
import type { Paragraph } from '#src/corpus/article.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard, type Block } from '#src/reply/card.ts'
import { button, buttonRow, fits } from '#src/reply/components.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import { citeWords, quoteBlocks, sectionTitle, showRef } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'

export interface ContextOptions {
  /** Names the citations in custom ids (see subject.ts). */
  readonly subject: string
  readonly citations: readonly Citation[]
  /** Which of them is shown; the others get a button each. */
  readonly index: number
  readonly locale: Locale
  readonly page: number
}

/** Undefined where there is no such citation. */
export function renderContext(engine: Engine, { subject, citations, index, locale, page }: ContextOptions): Message | undefined {
  const citation = citations[index]
  const found = citation && engine.paragraph(citation.ref)
  if (!found) return undefined
  const strings = stringsOf(locale)
  const { article, about } = engine.corpus
  const turn = (other: number, number = 0) => ({ command: 'ask', action: 'turn', args: [subject, `${other}`, `${number}`] })
  const others = citations
    .map(({ ref }, other) => ({ label: showRef(ref), ref, id: turn(other) }))
    .filter(({ ref, id }, other) => ref !== citation.ref && citations.findIndex((one) => one.ref === ref) === other && fits(id))
    .slice(0, 4)
  return renderCard({
    tone: 'passage',
    locale,
    head: `### ${escapeMarkdown(strings.contextTitle)} · ${escapeMarkdown(sectionTitle(article, citation.ref, locale))}`,
    blocks: [
      ...neighbour(found.previous, engine, locale),
      ...quoteBlocks(widen(citation, found.paragraph), engine.corpus, locale),
      ...neighbour(found.next, engine, locale),
    ],
    footer: strings.footerQuoted(about.asOf[locale]),
    rows: buttonRow([
      button(strings.readOn, { command: 'read', action: 'turn', args: [citation.ref, 'private'] }, { primary: true }),
      ...others.map(({ label, id }) => button(label, id)),
    ]),
    page,
    turn: (number) => turn(index, number),
  })
}

/** The whole paragraph, in which the words that the citation is about are marked. */
function widen(citation: Citation, { text }: Paragraph): Citation {
  const at = Math.max(0, text.indexOf(citation.quote))
  return { ...citation, quote: text, decisive: { start: at + citation.decisive.start, end: at + citation.decisive.end } }
}

function neighbour(paragraph: Paragraph | undefined, engine: Engine, locale: Locale): readonly Block[] {
  return paragraph === undefined
    ? []
    : quoteBlocks(citeWords(engine, { ref: paragraph.ref, quote: paragraph.text }, locale), engine.corpus, locale, { speaker: false })
}
