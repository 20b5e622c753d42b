/** The article itself, a few paragraphs at a time, with ways to go elsewhere in it. */
import type { Engine } from '#src/engine.ts'
import type { Paragraph, Section } from '#src/corpus/article.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard } from '#src/reply/card.ts'
import { button, buttonRow, maxOptions, selectRow, type Option } from '#src/reply/components.ts'
import type { CustomId } from '#src/reply/custom-id.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import { paginate } from '#src/reply/paginate.ts'
import { partsOf, sectionTitle, showRef } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'
import { refsOf } from '#src/reply/subject.ts'

/** About what a phone shows on two screens. */
const pageLimits = { characters: 1500, texts: 4 }

/** What is put on pages: a paragraph, or a part of a very long one. */
interface Unit {
  /** `1.3`; `1.3+1` for the second part. */
  readonly id: string
  readonly ref: string
  /** As shown. */
  readonly text: string
}

export interface ReaderOptions {
  /** A paragraph, or the id of a unit. */
  readonly at: string
  readonly locale: Locale
  readonly visibility: 'public' | 'private'
}

/** The page that has the paragraph; undefined where the article has no such paragraph. Pages end with their section. */
export function renderReader(engine: Engine, { at, locale, visibility }: ReaderOptions): Message | undefined {
  const { corpus } = engine
  const { article } = corpus
  const pages = article.sections.flatMap(({ paragraphs }) => (paragraphs.length === 0 ? [] : paginate(paragraphs.flatMap(unitsOf), pageLimits)))
  const index = pages.findIndex((page) => page.some(({ id }) => id === at))
  const page = pages[index]
  const ref = page?.find(({ id }) => id === at)?.ref
  const section = article.sections.find(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.ref === ref))
  if (page === undefined || ref === undefined || section === undefined) return undefined
  const strings = stringsOf(locale)
  const turn = (target: readonly Unit[] | undefined, fallback: string): CustomId => ({
    command: 'read',
    action: 'turn',
    args: [target?.[0]?.id ?? fallback, visibility],
  })
  return renderCard({
    tone: 'reader',
    locale,
    head: `-# ${escapeMarkdown(article.title)}\n### ${escapeMarkdown(`§${section.number} · ${sectionTitle(article, ref, locale)}`)}`,
    blocks: page,
    footer: `${strings.footer(corpus.about.asOf[locale])} · ${strings.pageOf(index + 1, pages.length)}`,
    rows: [
      ...buttonRow([
        button(`◀ ${strings.previous}`, turn(pages[index - 1], 'first'), { disabled: index === 0 }),
        button(`${strings.next} ▶`, turn(pages[index + 1], 'last'), { disabled: index === pages.length - 1, primary: true }),
        button(strings.askAboutThis, { command: 'ask', action: 'follow', args: [refsOf(page).slice(0, 3).join(','), visibility] }),
        button(strings.copyCitation, { command: 'ask', action: 'cite', args: [ref] }),
      ]),
      ...selectRow(strings.pickSection, { command: 'read', action: 'section', args: [visibility] }, sectionOptions(corpus, locale)),
      ...selectRow(strings.pickParagraph, { command: 'read', action: 'paragraph', args: [visibility] }, paragraphOptions(corpus, section, ref, locale)),
    ],
    perPage: Infinity,
  })
}

export function sectionOptions({ article }: Corpus, locale: Locale): readonly Option[] {
  return article.sections.flatMap(({ number, paragraphs }) => {
    const first = paragraphs[0]?.ref
    return first === undefined ? [] : [{ label: `§${number} · ${sectionTitle(article, first, locale)}`, value: first }]
  })
}

/** At most as many as a select holds, around `ref`; each says which common question it answers. */
export function paragraphOptions(corpus: Corpus, { paragraphs }: Section, ref: string, locale: Locale): readonly Option[] {
  const at = paragraphs.findIndex((paragraph) => paragraph.ref === ref)
  const from = Math.max(0, Math.min(at - Math.floor(maxOptions / 2), paragraphs.length - maxOptions))
  return paragraphs.slice(from, from + maxOptions).map((paragraph) => ({
    label: showRef(paragraph.ref),
    value: paragraph.ref,
    description: topicOf(corpus, paragraph.ref, locale),
  }))
}

/** What a paragraph is about, in the words of the entries that quote it first. */
function topicOf({ faq, figures }: Corpus, ref: string, locale: Locale): string | undefined {
  return faq.find(({ quotes }) => quotes[0].ref === ref)?.question[locale] ?? figures.find(({ quote }) => quote.ref === ref)?.label[locale]
}

function unitsOf({ ref, text }: Paragraph): readonly Unit[] {
  return partsOf(text).map(({ start, end }, part) => ({
    id: part === 0 ? ref : `${ref}+${part}`,
    ref,
    text: `${part === 0 ? `**${showRef(ref)}**\n` : ''}${escapeMarkdown(text.slice(start, end))}`,
  }))
}
