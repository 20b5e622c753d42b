/** A citation ready to be copied, in several forms. */
import type { Citation } from '#src/answer/answer.ts'
import type { Engine } from '#src/engine.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard, type Block } from '#src/reply/card.ts'
import { citationForms, citeAs } from '#src/reply/citation-forms.ts'
import { button, buttonRow, fits } from '#src/reply/components.ts'
import { codeBlock, escapeMarkdown } from '#src/reply/markdown.ts'
import { citeWords, showRef } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'

/** A code block cannot be parted: a form longer than this is left out. Discord's limit for a message is 4,000. */
const maxForm = 3500

export interface CitationOptions {
  readonly subject: string
  readonly citations: readonly Citation[]
  /** Which of them; the others get a button each. */
  readonly index: number
  readonly locale: Locale
  readonly page: number
}

/** Undefined where there is no such citation. */
export function renderCitation(engine: Engine, { subject, citations, index, locale, page }: CitationOptions): Message | undefined {
  const citation = citations[index]
  if (citation === undefined) return undefined
  const strings = stringsOf(locale)
  const { about } = engine.corpus
  // Whose words they are depends on how much is copied: the paragraph around them stays behind.
  const words = citation.quote.slice(citation.decisive.start, citation.decisive.end)
  const copied = citeWords(engine, { ref: citation.ref, quote: words }, locale)
  const forms = citationForms.flatMap((form): Block[] => {
    const text = `**${strings.citationForms[form]}**\n${codeBlock(citeAs(form, copied, engine.corpus))}`
    return text.length > maxForm ? [] : [{ text }]
  })
  const turn = (other: number, number = 0) => ({ command: 'ask', action: 'recite', args: [subject, `${other}`, `${number}`] })
  const others = citations.map(({ ref }, other) => ({ ref, other, id: turn(other) })).filter(({ other, id }) => other !== index && fits(id))
  return renderCard({
    tone: 'passage',
    locale,
    head: `### ${escapeMarkdown(strings.citationTitle)} · ${showRef(citation.ref)}`,
    blocks: forms.length > 0 ? forms : [{ text: escapeMarkdown(strings.tooLongToCopy(showRef(citation.ref))) }],
    footer: strings.footerQuoted(about.asOf[locale]),
    rows: buttonRow(others.slice(0, 5).map(({ ref, id }) => button(showRef(ref), id))),
    page,
    turn: (number) => turn(index, number),
  })
}
