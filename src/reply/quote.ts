/** A citation as text: the block quote, and under it where it stands and whose words they are. */
import type { Citation } from '#src/answer/answer.ts'
import { createCite } from '#src/answer/cite.ts'
import type { Engine } from '#src/engine.ts'
import type { Article, Span } from '#src/corpus/article.ts'
import type { Corpus, Quote } from '#src/corpus/corpus.ts'
import { splitSentences } from '#src/language/sentences.ts'
import type { Locale } from '#src/language/locale.ts'
import type { Block } from '#src/reply/card.ts'
import { blockQuote, escapeMarkdown } from '#src/reply/markdown.ts'
import { voiceName } from '#src/reply/speaker.ts'
import { stringsOf } from '#src/reply/strings.ts'

/** Longer quotes are shown in several texts, parted between sentences, so that each fits on a page. */
const maxQuote = 1500

/** `1.3` → `§1 ¶3`. */
export function showRef(ref: string): string {
  const [section, paragraph] = ref.split('.')
  return `§${section} ¶${paragraph}`
}

/** The heading of the section that a ref is in; the introduction has none of its own. Unescaped. */
export function sectionTitle(article: Article, ref: string, locale: Locale): string {
  const title = article.sections.find(({ number }) => number === Number(ref.split('.')[0]))?.title ?? ''
  return title === '' ? stringsOf(locale).introduction : title
}

/** `§1 ¶3 · section title · who is speaking`, unescaped. */
function attribution({ ref, voice }: Citation, corpus: Corpus, locale: Locale, speaker: boolean): string {
  return [showRef(ref), sectionTitle(corpus.article, ref, locale), ...(speaker ? [voiceName(voice, locale)] : [])].join(' · ')
}

/** In place of a quote that the card has shown further up: only where it stands. Markdown. */
export function quotedAbove(citation: Citation, corpus: Corpus, locale: Locale): string {
  return `-# ${escapeMarkdown(`${attribution(citation, corpus, locale, true)} · ${stringsOf(locale).quotedAbove}`)}`
}

/** Exactly these words, all of them decisive, with whose they are; the engine cites them with their paragraph. */
export function citeWords(engine: Engine, quote: Quote, locale: Locale): Citation {
  return createCite(engine.corpus)(quote, locale, 'words')
}

export interface QuoteOptions {
  /** Which decisive words are bold: all, those that are only a part of the quote (the default), or none. */
  readonly bold?: 'always' | 'part' | 'never'
  /** Whether to say whose words they are: not for whole paragraphs that are shown for their surroundings. */
  readonly speaker?: boolean
  /** A line above the quote, already Markdown. */
  readonly above?: string
}

/** One text for a quote with its attribution; several for a very long one. */
export function quoteBlocks(citation: Citation, corpus: Corpus, locale: Locale, { bold = 'part', speaker = true, above }: QuoteOptions = {}): readonly Block[] {
  const parts = partsOf(citation.quote)
  const { decisive } = citation
  const isMarked = bold === 'always' || (bold === 'part' && decisive.end - decisive.start < citation.quote.length)
  return parts.map(({ start, end }, index) => ({
    text: [
      ...(above !== undefined && index === 0 ? [above] : []),
      blockQuote(citation.quote.slice(start, end), isMarked ? within(decisive, start, end) : undefined),
      ...(index === parts.length - 1 ? [`-# ${escapeMarkdown(attribution(citation, corpus, locale, speaker))}`] : []),
    ].join('\n'),
  }))
}

function within(span: Span, start: number, end: number): Span {
  return { start: Math.max(0, span.start - start), end: Math.max(0, Math.min(span.end, end) - start) }
}

/** The whole of a text in spans that each fit into one text of a card. */
export function partsOf(text: string): readonly Span[] {
  if (text.length <= maxQuote) return [{ start: 0, end: text.length }]
  const parts: { start: number; end: number }[] = []
  for (const sentence of splitSentences(text)) {
    const last = parts.at(-1)
    if (last && sentence.end - last.start <= maxQuote) last.end = sentence.end
    else parts.push({ ...sentence })
  }
  return parts
}
