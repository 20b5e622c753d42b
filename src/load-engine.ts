/**
 * From the corpus folder to an engine. Parsing and indexing take half a minute, so `npm run index` does both ahead and stores the result with a
 * hash of everything it depends on; when the hash differs or the file is missing, the work is done here and now.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { readBuilt, writeBuilt } from '#src/built-file.ts'
import type { Corpus, Phrasings } from '#src/corpus/corpus.ts'
import { createEngine, type Engine } from '#src/engine.ts'
import { corpusFolder, readCorpusFiles, readCorpusFolder } from '#src/load-corpus.ts'
import type { IndexSnapshot } from '#src/search/index.ts'

/** Where the index that was built ahead is kept. */
export const indexFile = join(import.meta.dirname, '..', 'build', 'index.bin')

interface Built {
  /** Without what is in `rest`. */
  readonly corpus: Corpus
  /** Serialized by itself, because it is most of the corpus and answering needs none of it. */
  readonly rest: Uint8Array
  readonly snapshot: IndexSnapshot
  /** Correct English words that the corpus lacks, each between spaces. */
  readonly english: string
}

export interface LoadOptions {
  readonly folder?: string
  readonly file?: string
}

/** Throws `CorpusError`, with all its findings, on a broken corpus. */
export async function loadEngine({ folder = corpusFolder, file = indexFile }: LoadOptions = {}): Promise<Engine> {
  const { corpus, rest, snapshot, english } = (await readBuilt<Built>(file, await hashOf(folder))) ?? (await build(folder))
  return createEngine(withRest(corpus, rest), { snapshot, isEnglish: (word) => english.includes(` ${word} `) })
}

/** Whether the stored index is the one that would be built now. */
export async function isIndexCurrent({ folder = corpusFolder, file = indexFile }: LoadOptions = {}): Promise<boolean> {
  return (await readBuilt(file, await hashOf(folder))) !== undefined
}

/** Builds the index and stores it; returns its size in bytes. */
export async function writeIndex({ folder = corpusFolder, file = indexFile }: LoadOptions = {}): Promise<number> {
  return writeBuilt(file, await hashOf(folder), await build(folder))
}

/** What only this work needs is loaded only for it. */
async function build(folder: string): Promise<Built> {
  const [{ parseCorpus }, { createAnalyzer }, { buildIndex }, { collectTargets }, { englishWords }] = await Promise.all([
    import('#src/corpus/parse.ts'),
    import('#src/search/analyzer.ts'),
    import('#src/search/index.ts'),
    import('#src/search/targets.ts'),
    import('#src/language/english-words.ts'),
  ])
  const corpus = parseCorpus(await readCorpusFolder(folder))
  const snapshot = buildIndex(collectTargets(corpus), createAnalyzer(corpus.lexicon, corpus.people))
  return {
    ...withoutRest(corpus),
    snapshot,
    english: ` ${englishWords()
      .filter((word) => !snapshot.words.has(word))
      .join(' ')} `,
  }
}

/** The wordings, and the lexicon, which the snapshot's dictionary stands for. */
interface Rest {
  readonly bank: Corpus['bank']
  readonly lexicon: Corpus['lexicon']
  /** The wordings of each entry, in the order of the corpus. */
  readonly silences: readonly Phrasings[]
  readonly corrections: readonly Phrasings[]
}

const none: Phrasings = { en: [], zh: [] }

function withoutRest(corpus: Corpus): Pick<Built, 'corpus' | 'rest'> {
  const { bank, lexicon, silences, corrections } = corpus
  const rest: Rest = { bank, lexicon, silences: silences.map(({ questions }) => questions), corrections: corrections.map(({ questions }) => questions) }
  const strip = <T extends object>(entry: T): T => ({ ...entry, questions: none })
  return {
    corpus: { ...corpus, bank: [], lexicon: [], silences: silences.map(strip), corrections: corrections.map(strip) },
    rest: new Uint8Array(serialize(rest)),
  }
}

/** The whole corpus again; the rest is read when it is first asked for. */
function withRest(corpus: Corpus, bytes: Uint8Array): Corpus {
  let read: Rest | undefined
  const rest = (): Rest => (read ??= deserialize(bytes))
  const mend = <T extends object>(entries: readonly T[], kind: 'silences' | 'corrections'): T[] =>
    entries.map((entry, place) => ({
      ...entry,
      get questions() {
        return rest()[kind][place] ?? none
      },
    }))
  return {
    ...corpus,
    get bank() {
      return rest().bank
    },
    get lexicon() {
      return rest().lexicon
    },
    silences: mend(corpus.silences, 'silences'),
    corrections: mend(corpus.corrections, 'corrections'),
  }
}

/** Changes whenever the corpus or the code that reads, indexes or stores it does. */
async function hashOf(corpus: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const [name, bytes] of readCorpusFiles(corpus)) hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  for (const folder of ['language', 'corpus', 'search']) {
    const path = join(import.meta.dirname, folder)
    for (const name of (await readdir(path)).toSorted()) hash.update(`${name}\0`).update(await readFile(join(path, name)))
  }
  // What the file holds, and how, is settled in these two.
  for (const name of ['load-engine.ts', 'built-file.ts']) hash.update(`${name}\0`).update(await readFile(join(import.meta.dirname, name)))
  return hash.digest('hex')
}
