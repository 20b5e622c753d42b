/** The engines that tests ask: one on the corpus that comes with the program, one on an invented corpus about something else. */
import { join } from 'node:path'
import type { Engine } from '#src/engine.ts'
import { loadEngine } from '#src/load-engine.ts'

/** The invented corpus's folder: ten paragraphs about a tide mill. */
export const millFolder = join(import.meta.dirname, 'fixtures', 'tide-mill')

/** The same engine for every file of a worker; opened from the index that global-setup.ts built. */
export const realEngine: () => Promise<Engine> = once(() => loadEngine())

/** The engine on the invented corpus. No index of it is kept: it is built in a moment. */
export const millEngine: () => Promise<Engine> = once(() => loadEngine({ folder: millFolder, file: join(millFolder, 'no-index.json') }))

/** For tests that must hold whatever the article is about. */
export const engines = [
  { name: 'the real corpus', open: realEngine },
  { name: 'an invented corpus', open: millEngine },
] as const

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
