/** Reads the corpus folder: the only place where its files are opened. */
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { CorpusFiles } from '#src/corpus/parse.ts'

/** The folder that comes with the program. */
export const corpusFolder = join(import.meta.dirname, '..', 'corpus')

/** All Markdown and YAML files below `folder`, by relative path with forward slashes, in a stable order. */
export async function readCorpusFolder(folder: string = corpusFolder): Promise<CorpusFiles> {
  return decodeFiles(await readCorpusBytes(folder))
}

/** The same as they stand on the disk. Throws an `Error` that names the folder when it cannot be opened. */
export async function readCorpusBytes(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new Error(`the corpus cannot be read: there is no folder ${folder}`, { cause })
  })
  const names = found.filter((name) => /\.(?:md|ya?ml)$/.test(name)).toSorted()
  return new Map(await Promise.all(names.map(async (name) => [name.split(sep).join('/'), await readFile(join(folder, name))] as const)))
}

export function decodeFiles(files: ReadonlyMap<string, Buffer>): CorpusFiles {
  return new Map([...files].map(([name, bytes]) => [name, bytes.toString('utf8')]))
}
