/** The list of common questions. */
import type { Engine } from '#src/engine.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderList } from '#src/reply/list-card.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import { showRef } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'

export function renderFaqList(engine: Engine, page: number, locale: Locale): Message {
  const strings = stringsOf(locale)
  const blocks = engine.corpus.faq.map(({ id, question, quotes }) => ({
    text: `${escapeMarkdown(question[locale])}\n-# ${showRef(quotes[0].ref)}`,
    option: { label: question[locale], value: id, description: showRef(quotes[0].ref) },
  }))
  return renderList(blocks, engine, { command: 'faq', title: strings.faqTitle, placeholder: strings.pickFaq, locale, page })
}
