/** Everything that can answer, as one list: curated entries and the article's sentences, each with the phrasings that ask for it. */
import type { Sentence } from '#src/corpus/article.ts'
import type { Corpus, Phrasings, Quote } from '#src/corpus/corpus.ts'
import type { SourceKind } from '#src/corpus/source.ts'
import type { Localized } from '#src/language/locale.ts'

/** One wording of a question. */
export interface Phrasing {
  readonly text: string
  readonly language: 'en' | 'zh'
}

export interface Target {
  readonly kind: SourceKind
  readonly id: string
  /** What it quotes, the main quote first; empty for small talk and for questions about something else. */
  readonly quotes: readonly Quote[]
  /** The words of the entry itself: lead, labels, quotes. */
  readonly text: string
  readonly phrasings: readonly Phrasing[]
}

/** In a stable order: the same corpus gives the same list. */
export function collectTargets(corpus: Corpus): Target[] {
  return [
    ...corpus.faq.map((entry) => target('faq', entry, entry.quotes, [entry.answer.en], entry.question)),
    ...corpus.figures.map((entry) => target('figure', entry, [entry.quote], [entry.value.en, entry.measures.en, entry.answer.en], entry.label)),
    ...corpus.controversies.map((entry) =>
      target(
        'controversy',
        entry,
        [...entry.happened, ...entry.sides.flatMap(({ quotes }) => quotes)],
        [entry.answer.en, ...entry.sides.map(({ position }) => position.en)],
        entry.title,
      ),
    ),
    ...corpus.people.map((entry) => target('person', entry, entry.quotes, [entry.name.en, entry.answer.en], entry.name)),
    ...corpus.corrections.map((entry) => target('correction', entry, entry.quotes, [entry.answer.en])),
    ...corpus.silences.map((entry) => target('silence', entry, entry.near, [], entry.topic)),
    ...corpus.about.smalltalk.map((entry) => target('smalltalk', entry, [], [])),
    ...collectPassages(corpus),
  ]
}

/** `heading` is a wording too, where the entry has one; those of the entry are not read before they are needed. */
function target(
  kind: SourceKind,
  entry: { readonly id: string; readonly questions: Phrasings },
  quotes: readonly Quote[],
  texts: readonly string[],
  heading?: Localized,
): Target {
  const text = [...texts, ...(kind === 'silence' ? [] : quotes.map(({ quote }) => quote))].join(' ')
  return withPhrasings({ kind, id: entry.id, quotes, text }, () => [
    ...inEnglish([...(heading ? [heading.en] : []), ...entry.questions.en]),
    ...inChinese([...(heading ? [heading['zh-CN']] : []), ...entry.questions.zh]),
  ])
}

/** The wordings are tens of thousands, and answering needs hardly any of them: they are made when they are first asked for. */
function withPhrasings(target: Omit<Target, 'phrasings'>, make: () => readonly Phrasing[]): Target {
  let made: readonly Phrasing[] | undefined
  return {
    ...target,
    get phrasings() {
      return (made ??= make())
    },
  }
}

function inEnglish(texts: readonly string[]): Phrasing[] {
  return texts.map((text) => ({ text, language: 'en' }))
}

function inChinese(texts: readonly string[]): Phrasing[] {
  return texts.map((text) => ({ text, language: 'zh' }))
}

function collectPassages(corpus: Corpus): Target[] {
  return corpus.article.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ ref, text, sentences }) =>
      sentences.map((sentence) =>
        withPhrasings({ kind: 'passage', id: sentence.id, quotes: [{ ref, quote: sentence.text }], text: sentence.text }, () =>
          corpus.bank
            .filter((entry) => entry.ref === ref && isWithin(sentence, text.indexOf(entry.words)))
            .flatMap(({ en, zh }) => [...inEnglish(en), ...inChinese(zh)]),
        ),
      ),
    ),
  )
}

function isWithin({ start, end }: Sentence, offset: number): boolean {
  return offset >= start && offset < end
}

/** Where a target leads: silence, small talk, or its main passage. */
export function groupOf({ kind, quotes }: Pick<Target, 'kind' | 'quotes'>): string {
  if (kind === 'silence' || kind === 'smalltalk') return kind
  return `${kind === 'correction' ? 'correction' : 'answer'} ${quotes[0]?.ref ?? ''}`
}
