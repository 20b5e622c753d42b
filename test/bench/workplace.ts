/** A folder of the run's own with a copy of the program: the run neither needs nor disturbs the index of this checkout, nor is it disturbed by edits. */
import { rmSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { indexFile, loadEngine, writeIndex } from '#src/load-engine.ts'
import { saveTargets, type ParagraphDocument, type Place, type TargetDocument } from '#test/bench/contenders.ts'

const root = join(import.meta.dirname, '..', '..')

export interface Workplace extends Place {
  /** The copy of the program. */
  readonly program: string
  /** What `npm run batch` gives to Node, to be run in the copy. */
  readonly batch: readonly string[]
  readonly questions: readonly string[]
  readonly documentCount: number
  readonly paragraphCount: number
  readonly indexBytes: number
  /** Milliseconds that `npm run index` takes, without the start of its process. */
  readonly indexed: number
  /** Removes the index that was built ahead, as in a checkout where it was never built. */
  readonly forgetIndex: () => Promise<void>
}

/** It is removed when this process ends. */
export async function openWorkplace(): Promise<Workplace> {
  const program = await mkdtemp(join(tmpdir(), 'footnote-bench-'))
  process.once('exit', () => rmSync(program, { recursive: true, force: true }))
  for (const name of ['src', 'commands', 'corpus', 'package.json']) await cp(join(root, name), join(program, name), { recursive: true })
  await symlink(join(root, 'node_modules'), join(program, 'node_modules'), 'dir')
  const corpus = join(program, 'corpus')
  const index = join(program, 'build', basename(indexFile))
  const start = performance.now()
  const indexBytes = await writeIndex({ folder: corpus, file: index })
  const indexed = performance.now() - start
  const {
    targets,
    corpus: { article },
  } = await loadEngine({ folder: corpus, file: index })
  const documents = targets.map(({ phrasings, text }, id): TargetDocument => ({ id, questions: phrasings.map((phrasing) => phrasing.text).join('\n'), text }))
  const paragraphs = article.sections.flatMap((section) => section.paragraphs.map(({ ref, text }): ParagraphDocument => ({ id: ref, text })))
  const place = { corpus, index, targets: join(program, 'targets.json'), paragraphs: join(program, 'paragraphs.json'), saved: join(program, 'saved.json') }
  await writeFile(place.targets, JSON.stringify(documents))
  await writeFile(place.paragraphs, JSON.stringify(paragraphs))
  await writeFile(place.saved, await saveTargets(documents))
  return {
    ...place,
    program,
    batch: await readBatch(),
    questions: await readQuestions(),
    documentCount: documents.length,
    paragraphCount: paragraphs.length,
    indexBytes,
    indexed,
    forgetIndex: () => rm(index),
  }
}

/** The development questions. */
async function readQuestions(): Promise<string[]> {
  const lines = (await readFile(join(root, 'test', 'eval', 'dev.jsonl'), 'utf8')).trim().split('\n')
  return lines.map((line) => {
    const { q }: { q: string } = JSON.parse(line)
    return q
  })
}

async function readBatch(): Promise<string[]> {
  const { scripts }: { scripts: { batch: string } } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return scripts.batch.split(' ').slice(1)
}
