/**
 * From the corpus folder to an engine. Parsing and indexing take a second, so `npm run index` does both ahead and stores the result with a
 * hash of everything it depends on; when the hash differs or the file is missing, the work is done here and now.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Corpus } from '#src/corpus/corpus.ts'
import type { CorpusFiles } from '#src/corpus/parse.ts'
import { createEngine, type Engine } from '#src/engine.ts'
import { corpusFolder, readCorpusFolder } from '#src/load-corpus.ts'
import type { IndexSnapshot } from '#src/search/index.ts'

/** Where the index that was built ahead is kept. */
export const indexFile = join(import.meta.dirname, '..', 'build', 'index.bin')

interface Built {
  readonly hash: string
  readonly corpus: Corpus
  readonly snapshot: IndexSnapshot
  /** Correct English words that the corpus lacks, joined by spaces. */
  readonly english: string
}

export interface LoadOptions {
  readonly folder?: string
  readonly file?: string
}

/** Throws `CorpusError`, with all its findings, on a broken corpus. */
export async function loadEngine({ folder = corpusFolder, file = indexFile }: LoadOptions = {}): Promise<Engine> {
  const files = await readCorpusFolder(folder)
  const hash = await hashOf(files)
  const { corpus, snapshot, english } = (await readBuilt(file, hash)) ?? (await build(files, hash))
  let words: Set<string> | undefined
  return createEngine(corpus, { snapshot, isEnglish: (word) => (words ??= new Set(english.split(' '))).has(word) })
}

/** Whether the stored index is the one that would be built now. */
export async function isIndexCurrent({ folder = corpusFolder, file = indexFile }: LoadOptions = {}): Promise<boolean> {
  return (await readBuilt(file, await hashOf(await readCorpusFolder(folder)))) !== undefined
}

/** Builds the index and stores it; returns its size in bytes. The file is replaced in one step. */
export async function writeIndex({ folder = corpusFolder, file = indexFile }: LoadOptions = {}): Promise<number> {
  const files = await readCorpusFolder(folder)
  const built = await build(files, await hashOf(files))
  const bytes = Buffer.concat([Buffer.from(built.hash), serialize(built)])
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, bytes)
  await rename(`${file}.new`, file)
  return bytes.length
}

async function readBuilt(file: string, hash: string): Promise<Built | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  // The hash stands first, so that a stale file is not read on; one that was cut short is built anew.
  if (!bytes?.subarray(0, hash.length).equals(Buffer.from(hash))) return undefined
  try {
    const built: Built = deserialize(bytes.subarray(hash.length))
    return built
  } catch {
    return undefined
  }
}

/** What only this work needs is loaded only for it. */
async function build(files: CorpusFiles, hash: string): Promise<Built> {
  const [{ parseCorpus }, { createAnalyzer }, { buildIndex }, { collectTargets }, { englishWords }] = await Promise.all([
    import('#src/corpus/parse.ts'),
    import('#src/search/analyzer.ts'),
    import('#src/search/index.ts'),
    import('#src/search/targets.ts'),
    import('#src/language/english-words.ts'),
  ])
  const corpus = parseCorpus(files)
  const snapshot = buildIndex(collectTargets(corpus), createAnalyzer(corpus.lexicon, corpus.people))
  const known = new Set(snapshot.words.map(([word]) => word))
  return {
    hash,
    corpus,
    snapshot,
    english: englishWords()
      .filter((word) => !known.has(word))
      .join(' '),
  }
}

/** Changes whenever the corpus or the code that reads and indexes it does. */
async function hashOf(files: CorpusFiles): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`)
  for (const folder of ['language', 'corpus', 'search']) {
    const path = join(import.meta.dirname, folder)
    for (const name of (await readdir(path)).toSorted()) hash.update(`${name}\0`).update(await readFile(join(path, name)))
  }
  return hash.digest('hex')
}
