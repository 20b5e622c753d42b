/** Builds the index once before the tests, unless it is newer than everything it is made from: every test file then opens it in no time. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { indexFile, writeIndex } from '#src/load-engine.ts'

const sources = ['corpus', 'src/language', 'src/corpus', 'src/search']

/** A wrong guess only costs time: the engine compares the contents. */
export default async function setup(): Promise<void> {
  const built = await stat(indexFile).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
  if (built <= (await newest(sources.map((source) => join(import.meta.dirname, '..', source))))) await writeIndex()
}

async function newest(folders: readonly string[]): Promise<number> {
  const names = await Promise.all(folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((name) => join(folder, name))))
  const times = await Promise.all([...folders, ...names.flat()].map(async (name) => (await stat(name)).mtimeMs))
  return Math.max(...times)
}
