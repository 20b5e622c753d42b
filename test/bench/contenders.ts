/** Who is measured: Footnote and its peers, each set up as its documentation shows. Nothing is imported before it is wanted. */
import { readFile } from 'node:fs/promises'
import { createSyntheticCorpus } from '#test/bench/synthetic.ts'

export interface TargetDocument {
  readonly id: number
  readonly questions: string
  readonly text: string
}

export interface ParagraphDocument {
  readonly id: string
  readonly text: string
}

/** Files that the run prepares for its child processes, so that none of them holds more than its contender needs. */
export interface Place {
  readonly corpus: string
  readonly index: string
  /** `TargetDocument[]`: what Footnote's own index holds. */
  readonly targets: string
  /** `ParagraphDocument[]` */
  readonly paragraphs: string
  /** `TargetDocument` index of MiniSearch, as it writes it. */
  readonly saved: string
}

export type Ask = (question: string) => unknown

export interface Contender {
  readonly name: string
  readonly over: 'documents' | 'paragraphs'
  /** Everything from the files to the first question that can be asked. */
  readonly prepare: (place: Place) => Promise<Ask>
}

// Fuzzy and prefix search is what MiniSearch's own introduction recommends for questions that people type.
const searchOptions = { fuzzy: 0.2, prefix: true }
const targetOptions = { fields: ['questions', 'text'], searchOptions }

export const contenders = {
  footnote: {
    name: 'Footnote',
    over: 'documents',
    prepare: async ({ corpus, index }) => {
      const { loadEngine } = await import('#src/load-engine.ts')
      const engine = await loadEngine({ folder: corpus, file: index })
      return (question) => engine.ask(question)
    },
  },
  documents: {
    name: 'MiniSearch, fuzzy + prefix, same documents',
    over: 'documents',
    prepare: async ({ targets }) => {
      const { default: MiniSearch } = await import('minisearch')
      const search = new MiniSearch<TargetDocument>(targetOptions)
      search.addAll(await read<TargetDocument>(targets))
      return (question) => search.search(question)
    },
  },
  saved: {
    name: 'MiniSearch, the same, index saved ahead',
    over: 'documents',
    prepare: async ({ saved }) => {
      const { default: MiniSearch } = await import('minisearch')
      const search = MiniSearch.loadJSON<TargetDocument>(await readFile(saved, 'utf8'), targetOptions)
      return (question) => search.search(question)
    },
  },
  minisearch: {
    name: 'MiniSearch, fuzzy + prefix',
    over: 'paragraphs',
    prepare: async ({ paragraphs }) => searchParagraphs(await read<ParagraphDocument>(paragraphs)),
  },
  lunr: {
    name: 'lunr',
    over: 'paragraphs',
    prepare: async ({ paragraphs }) => {
      const [{ default: lunr }, documents] = await Promise.all([import('lunr'), read<ParagraphDocument>(paragraphs)])
      const index = lunr((builder) => {
        builder.field('text')
        for (const document of documents) builder.add(document)
      })
      // Punctuation is syntax to lunr (`?` is an error), so it has to go first.
      return (question) => index.search(question.replace(/[^\p{L}\p{N}]+/gu, ' '))
    },
  },
  flexsearch: {
    name: 'FlexSearch',
    over: 'paragraphs',
    prepare: async ({ paragraphs }) => {
      const { default: FlexSearch } = await import('flexsearch')
      const index = new FlexSearch.Index({ tokenize: 'forward' })
      for (const [place, { text }] of (await read<ParagraphDocument>(paragraphs)).entries()) index.add(place, text)
      // Without `suggest` every word of the question would have to occur.
      return (question) => index.search(question, { suggest: true })
    },
  },
  orama: {
    name: 'Orama',
    over: 'paragraphs',
    prepare: async ({ paragraphs }) => {
      const { create, insertMultiple, search } = await import('@orama/orama')
      const index = create({ schema: { id: 'string', text: 'string' } as const })
      await insertMultiple(index, await read<ParagraphDocument>(paragraphs))
      return (question) => search(index, { term: question })
    },
  },
} as const satisfies Readonly<Record<string, Contender>>

export type ContenderId = keyof typeof contenders

/** What is asked of made-up paragraphs of every size. */
export const growers = {
  footnote: async (paragraphs: readonly string[]): Promise<Ask> => {
    const { createEngine } = await import('#src/engine.ts')
    const engine = createEngine(createSyntheticCorpus(paragraphs))
    return (question) => engine.ask(question)
  },
  minisearch: async (paragraphs: readonly string[]): Promise<Ask> => searchParagraphs(paragraphs.map((text, place) => ({ id: String(place), text }))),
} as const

export type GrowerId = keyof typeof growers

async function searchParagraphs(documents: readonly ParagraphDocument[]): Promise<Ask> {
  const { default: MiniSearch } = await import('minisearch')
  const search = new MiniSearch<ParagraphDocument>({ fields: ['text'], searchOptions })
  search.addAll(documents)
  return (question) => search.search(question)
}

/** The file that stands for an index saved ahead. */
export async function saveTargets(targets: readonly TargetDocument[]): Promise<string> {
  const { default: MiniSearch } = await import('minisearch')
  const search = new MiniSearch<TargetDocument>(targetOptions)
  search.addAll(targets)
  return JSON.stringify(search)
}

async function read<T>(file: string): Promise<T[]> {
  const documents: T[] = JSON.parse(await readFile(file, 'utf8'))
  return documents
}
