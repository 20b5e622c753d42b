/** Scoring whole sets with a real engine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluate } from '#src/batch/run-eval.ts'
import { createTinyEngine } from '#test/discord/tiny-engine.ts'

const engine = createTinyEngine()
const boils = { id: 'A1', q: 'When does water boil?', lang: 'en', type: 'figure', answerable: true, gold: ['0.1'], need: [['100 degrees']] }
const other = { ...boils, id: 'A2', gold: ['0.3'] }

let folder = ''
const put = (name: string, ...rows: unknown[]): Promise<void> =>
  writeFile(join(folder, name), rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-eval-'))
  await put('minima.json', { dev: { right: 100 } })
  await put('dev.jsonl', boils)
  await put('round-10.jsonl', other)
  await put('round-9.jsonl', boils, '', other)
})

afterAll(() => rm(folder, { recursive: true }))

test('scores every set, the rounds by number; a set without a minimum is only reported', async () => {
  const { report, passes } = await evaluate({ engine, folder })
  expect(passes).toBe(true)
  expect(report.match(/^(?:dev|round-\d+)/gm)).toEqual(['dev', 'round-9', 'round-10'])
})

test('lists the misses with what was wanted and what came', async () => {
  const { report } = await evaluate({ engine, file: join(folder, 'round-9.jsonl'), folder, misses: true })
  expect(report).toContain('A2\twrong-citation\tWhen does water boil?\tgold 0.3\tgot answered faq:boiling 0.1')
  expect(report).not.toContain('A1\t')
})

test('fails under a minimum, and says which', async () => {
  await put('minima.json', { dev: { right: 100 }, 'round-9': { right: 60 } })
  const { report, passes } = await evaluate({ engine, folder })
  expect(passes).toBe(false)
  expect(report).toContain('round-9: 50.0% right, below the minimum of 60%')
})

test('a line that is no question stops with its file and line', async () => {
  await put('broken.jsonl', boils, '{"id":"A3"}')
  await expect(evaluate({ engine, folder, file: join(folder, 'broken.jsonl') })).rejects.toThrow('broken.jsonl:2: a question needs "q" and "type"')
})
