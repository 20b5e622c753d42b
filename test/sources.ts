/** The source files as text, with what they import: what the tests of the house rules read. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** The folder of the repository. */
export const root: string = join(import.meta.dirname, '..')

export interface Source {
  /** `src/language/stem.ts` */
  readonly path: string
  /** The row of the import table that it falls under: a folder of src, a file of src, or `commands`. */
  readonly part: string
  readonly text: string
  /** The text without comments. */
  readonly code: string
  readonly imports: readonly Import[]
}

export interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

export const sources: readonly Source[] = ['src', 'commands', 'test'].flatMap(readSources)
export const production: readonly Source[] = sources.filter(({ path }) => !path.startsWith('test/'))
export const tests: readonly Source[] = sources.filter(({ path }) => path.startsWith('test/'))

function readSources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => {
      const path = [folder, ...name.split(sep)].join('/')
      const text = readFileSync(join(root, path), 'utf8')
      return { path, part: partOf(path), text, code: withoutComments(text), imports: importsOf(text) }
    })
}

/** `src/language/stem.ts` → `language`, `src/cli.ts` → `cli.ts`, `commands/ask.ts` → `commands`. */
export function partOf(path: string): string {
  const [folder = '', part = ''] = path.split('/')
  return folder === 'src' ? part : folder
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<=^|\s)\/\/.*$/gm, '')
}

function importsOf(text: string): Import[] {
  const statements = withoutComments(text).matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm,
  )
  return Array.from(statements, ([, type, from, bare, dynamic]) => ({ from: from ?? bare ?? dynamic ?? '', typeOnly: type !== undefined }))
}

export function isPackage(from: string): boolean {
  return !/^(?:#|\.|node:)/.test(from)
}

/** `minisearch/SearchableMap` → `minisearch`. */
export function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
