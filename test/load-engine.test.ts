/** From the corpus folder to an engine: the index built ahead is used while it fits, and never when it does not. */
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CorpusError } from '#src/corpus/finding.ts'
import { isIndexCurrent, loadEngine, writeIndex } from '#src/load-engine.ts'
import { readCorpusFolder } from '#src/load-corpus.ts'
import { millFolder } from '#test/engine.ts'

let place = ''
const folder = () => join(place, 'corpus')
const file = () => join(place, 'build', 'index.bin')

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'footnote-'))
  await cp(millFolder, folder(), { recursive: true })
})
afterAll(() => rm(place, { recursive: true }))

const options = () => ({ folder: folder(), file: file() })
const questions = ['how wide is the wheel', '鳗鱼为什么死了', 'hwo wide is teh weel', 'will it rain', 'why does Vos blame the frost']

async function change(name: string, from: string, to: string): Promise<void> {
  const path = join(folder(), name)
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
}

test('an engine from the index built ahead answers as one that was built here and now', async () => {
  const fresh = await loadEngine(options())
  const bytes = await writeIndex(options())
  expect((await stat(file())).size).toBe(bytes)
  const loaded = await loadEngine(options())
  for (const question of questions) expect(loaded.ask(question)).toEqual(fresh.ask(question))
  expect(loaded.targets).toEqual(fresh.targets)
})

test('the index built ahead is what is read, not built again', async () => {
  await writeIndex(options())
  // The words are replaced by as many bytes: the file counts them.
  const text = await readFile(file(), 'latin1')
  await writeFile(file(), text.replaceAll('Ada Thorn is the miller.', 'It is read from the file'), 'latin1')
  expect((await loadEngine(options())).ask('who is Ada Thorn').text).toBe('It is read from the file')
})

test('the same corpus gives the same index, byte for byte', async () => {
  await writeIndex(options())
  const first = await readFile(file(), 'utf8')
  await writeIndex(options())
  expect(await readFile(file(), 'utf8')).toBe(first)
})

test('an index of an older corpus is not used', async () => {
  await writeIndex(options())
  expect(await isIndexCurrent(options())).toBe(true)
  await change('people.yaml', 'en: Ada Thorn is the miller.', 'en: Ada Thorn runs the mill.')
  expect(await isIndexCurrent(options())).toBe(false)
  expect((await loadEngine(options())).ask('who is Ada Thorn').text).toBe('Ada Thorn runs the mill.')
})

test.for([
  ['cut short in its values', (bytes: Buffer) => bytes.subarray(0, 5000)],
  ['cut short in its lists', (bytes: Buffer) => bytes.subarray(0, -100)],
  ['cut short in its head', (bytes: Buffer) => bytes.subarray(0, 66)],
  ['longer by its own account than it is', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 64), Buffer.alloc(4, 0xff), bytes.subarray(68)])],
  ['empty', () => Buffer.alloc(0)],
  ['not ours', () => Buffer.from('{"hash":"1","x":2}')],
] as const)('an index that is %s is not used', async ([, spoil]) => {
  await writeIndex(options())
  await writeFile(file(), spoil(await readFile(file())))
  expect((await loadEngine(options())).ask('how wide is the wheel').status).toBe('answered')
})

test('the files are read by relative path with forward slashes, in a stable order', async () => {
  const names = [...(await readCorpusFolder(folder())).keys()]
  expect(names).toContain('silences/gaps.yaml')
  expect(names).toEqual(names.toSorted())
})

test('a broken corpus gives no engine and no index, but all its problems', async () => {
  await change('figures.yaml', 'topic: bread', 'topic: cake')
  await change('faq.yaml', 'id: why-later-each-day', 'id: WHY')
  await expect(loadEngine(options())).rejects.toThrow(CorpusError)
  await expect(writeIndex(options())).rejects.toThrow(/corpus\/faq\.yaml:1: .*kebab-case/)
})
