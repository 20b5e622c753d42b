/** Everything that can answer, as one list: curated entries and the article's sentences, each with the phrasings that ask for it. */
import type { Sentence } from '#src/corpus/article.ts'
import type { Corpus, Phrasings, Quote } from '#src/corpus/corpus.ts'
import type { SourceKind } from '#src/corpus/source.ts'

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
    ...corpus.faq.map(({ id, question, answer, quotes, questions }) => target('faq', id, quotes, [answer.en], questions, [question.en], [question['zh-CN']])),
    ...corpus.figures.map(({ id, label, value, measures, answer, quote, questions }) =>
      target('figure', id, [quote], [value.en, measures.en, answer.en], questions, [label.en], [label['zh-CN']]),
    ),
    ...corpus.controversies.map(({ id, title, answer, happened, sides, questions }) =>
      target(
        'controversy',
        id,
        [...happened, ...sides.flatMap((side) => side.quotes)],
        [answer.en, ...sides.map((side) => side.position.en)],
        questions,
        [title.en],
        [title['zh-CN']],
      ),
    ),
    ...corpus.people.map(({ id, name, answer, quotes, questions }) =>
      target('person', id, quotes, [name.en, answer.en], questions, [name.en], [name['zh-CN']]),
    ),
    ...corpus.corrections.map(({ id, answer, quotes, questions }) => target('correction', id, quotes, [answer.en], questions, [], [])),
    ...corpus.silences.map(({ id, topic, near, questions }) => target('silence', id, near, [], questions, [topic.en], [topic['zh-CN']])),
    ...corpus.about.smalltalk.map(({ id, questions }) => target('smalltalk', id, [], [], questions, [], [])),
    ...collectPassages(corpus),
  ]
}

function target(
  kind: SourceKind,
  id: string,
  quotes: readonly Quote[],
  texts: readonly string[],
  questions: Phrasings,
  moreEn: readonly string[],
  moreZh: readonly string[],
): Target {
  const phrasings: Phrasing[] = [
    ...[...moreEn, ...questions.en].map((text) => ({ text, language: 'en' as const })),
    ...[...moreZh, ...questions.zh].map((text) => ({ text, language: 'zh' as const })),
  ]
  return { kind, id, quotes, text: [...texts, ...(kind === 'silence' ? [] : quotes.map(({ quote }) => quote))].join(' '), phrasings }
}

function collectPassages({ article, bank }: Corpus): Target[] {
  return article.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ ref, text, sentences }) => {
      const entries = bank.filter((entry) => entry.ref === ref)
      return sentences.map((sentence) => ({
        kind: 'passage' as const,
        id: sentence.id,
        quotes: [{ ref, quote: sentence.text }],
        text: sentence.text,
        phrasings: entries
          .filter(({ words }) => isWithin(sentence, text.indexOf(words)))
          .flatMap(({ en, zh }) => [
            ...en.map((question) => ({ text: question, language: 'en' as const })),
            ...zh.map((question) => ({ text: question, language: 'zh' as const })),
          ]),
      }))
    }),
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
