/** What to offer while somebody types: entries by their headings, names and wordings, the last word still unfinished. */
import MiniSearch from 'minisearch'
import type { Corpus } from '#src/corpus/corpus.ts'
import type { Source, SourceKind } from '#src/corpus/source.ts'
import type { Locale, Localized } from '#src/language/locale.ts'
import { normalize } from '#src/language/normalize.ts'
import { segment } from '#src/language/tokenize.ts'

export interface Suggestion extends Source {
  /** What to show, in the asker's language: a question, a figure's label, a dispute's title, a name. */
  readonly label: string
}

export interface SuggestOptions {
  readonly locale: Locale
  readonly kinds: readonly SourceKind[]
  /** 25 by default, Discord's limit. */
  readonly limit?: number
}

export type Suggest = (typed: string, options: SuggestOptions) => readonly Suggestion[]

interface Entry extends Source {
  readonly label: Localized
  readonly questions: readonly string[]
}

const words = /[\p{L}\p{N}]+/gu

/** For empty text the first entries of the kinds, in the corpus's own order. */
export function createSuggest(corpus: Corpus): Suggest {
  let collected: Entry[] | undefined
  let index: MiniSearch<{ id: number; label: string; questions: string }> | undefined
  const open = (): MiniSearch<{ id: number; label: string; questions: string }> => {
    const fresh = new MiniSearch<{ id: number; label: string; questions: string }>({
      fields: ['label', 'questions'],
      tokenize: (text) => (normalize(text).match(words) ?? []).flatMap(segment),
      processTerm: (term) => term,
      searchOptions: { prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), boost: { label: 3 }, combineWith: 'AND' },
    })
    fresh.addAll(
      (collected ??= collectEntries(corpus)).map(({ label, questions }, id) => ({ id, label: Object.values(label).join(' '), questions: questions.join(' ') })),
    )
    return fresh
  }
  return (typed, { locale, kinds, limit = 25 }) => {
    const entries = (collected ??= collectEntries(corpus))
    const wanted = (id: number): boolean => kinds.includes(entries[id]?.kind ?? 'passage')
    const text = normalize(typed).slice(0, 100)
    const ids = text === '' ? entries.keys() : (index ??= open()).search(text, { filter: ({ id }) => wanted(Number(id)) }).map(({ id }) => Number(id))
    const found: Suggestion[] = []
    for (const id of ids) {
      const entry = entries[id]
      if (found.length >= limit) break
      if (entry && wanted(id)) found.push({ kind: entry.kind, id: entry.id, label: entry.label[locale] })
    }
    return found
  }
}

function collectEntries({ faq, figures, controversies, people }: Corpus): Entry[] {
  return [
    ...faq.map(({ id, question, questions }) => ({ kind: 'faq' as const, id, label: question, questions: [...questions.en, ...questions.zh] })),
    ...figures.map(({ id, label, value, questions }) => ({ kind: 'figure' as const, id, label, questions: [value.en, ...questions.en, ...questions.zh] })),
    ...controversies.map(({ id, title, questions }) => ({ kind: 'controversy' as const, id, label: title, questions: [...questions.en, ...questions.zh] })),
    ...people.map(({ id, name, aliases, questions }) => ({
      kind: 'person' as const,
      id,
      label: name,
      questions: [...aliases, ...questions.en, ...questions.zh],
    })),
  ]
}
