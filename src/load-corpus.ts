/** Reads the corpus folder: the only place where its files are opened. */
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { CorpusFiles } from '#src/corpus/parse.ts'

/** The folder that comes with the program. */
export const corpusFolder = join(import.meta.dirname, '..', 'corpus')

/** All Markdown and YAML files below `folder`, by relative path with forward slashes, in a stable order. */
export async function readCorpusFolder(folder: string = corpusFolder): Promise<CorpusFiles> {
  const files = new Map<string, string>()
  for await (const [name, bytes] of readCorpusFiles(folder)) files.set(name, bytes.toString('utf8'))
  return files
}

/** The same one after another, as they stand on the disk. Throws an `Error` that names the folder when it cannot be opened. */
export async function* readCorpusFiles(folder: string): AsyncGenerator<readonly [name: string, bytes: Buffer]> {
  const found = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new Error(`the corpus cannot be read: there is no folder ${folder}`, { cause })
  })
  const names = found.filter((name) => /\.(?:md|ya?ml)$/.test(name)).toSorted()
  for (const name of names) yield [name.split(sep).join('/'), await readFile(join(folder, name))]
}
