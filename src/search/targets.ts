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
  const text = [...texts, ...(kind === 'silence' ? [] : quotes.map(({ quote }) => quote))].join(' ')
  return withPhrasings({ kind, id, quotes, text }, () => [...inEnglish([...moreEn, ...questions.en]), ...inChinese([...moreZh, ...questions.zh])])
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

function collectPassages({ article, bank }: Corpus): Target[] {
  return article.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ ref, text, sentences }) => {
      const entries = bank.filter((entry) => entry.ref === ref)
      return sentences.map((sentence) =>
        withPhrasings({ kind: 'passage', id: sentence.id, quotes: [{ ref, quote: sentence.text }], text: sentence.text }, () =>
          entries.filter(({ words }) => isWithin(sentence, text.indexOf(words))).flatMap(({ en, zh }) => [...inEnglish(en), ...inChinese(zh)]),
        ),
      )
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
