/** Scores the evaluation sets with the engine at hand: `npm run eval`. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createJudge, tallyByType, type GoldQuestion, type Verdict } from '#src/batch/evaluate.ts'
import { findShortfalls, renderScores, scoreSet, type Minimum } from '#src/batch/scores.ts'
import { writeAnswer, type WrittenAnswer } from '#src/batch/written.ts'
import type { Engine } from '#src/engine.ts'

/** Holds the sets, one question a line, and `minima.json`. */
export const evalFolder = join(import.meta.dirname, '..', '..', 'test', 'eval')

export interface EvalOptions {
  readonly engine: Pick<Engine, 'ask' | 'corpus'>
  readonly folder?: string
  /** One file instead of all sets. */
  readonly file?: string
  /** Whether to list each question that was not answered rightly. */
  readonly misses?: boolean
}

/** The report, and whether every set reaches its minimum. */
export async function evaluate({
  engine,
  folder = evalFolder,
  file,
  misses = false,
}: EvalOptions): Promise<{ readonly report: string; readonly passes: boolean }> {
  const files = file === undefined ? await listSets(folder) : [file]
  if (files.length === 0) throw new Error(`there is no set to score: ${folder} holds no dev.jsonl or round-N.jsonl`)
  const minima = await readMinima(join(folder, 'minima.json'))
  const paragraphs = engine.corpus.article.sections.flatMap((section) => section.paragraphs.map(({ ref, text }) => [ref, text] as const))
  const judge = createJudge(paragraphs)
  const blocks: string[] = []
  const shortfalls: string[] = []
  for (const path of files) {
    const set = basename(path, '.jsonl')
    const judged = (await readQuestions(path)).map((question) => {
      const answer = writeAnswer(question.id, engine.ask(question.q))
      return { question, answer, type: question.type, verdict: judge(question, answer) }
    })
    const scores = scoreSet(set, tallyByType(judged))
    shortfalls.push(...findShortfalls(scores, minima[set]))
    blocks.push([renderScores(scores), ...(misses ? judged.filter(({ verdict }) => verdict !== 'right').map(renderMiss) : [])].join('\n'))
  }
  if (shortfalls.length > 0) blocks.push(shortfalls.join('\n'))
  return { report: `${blocks.join('\n\n')}\n`, passes: shortfalls.length === 0 }
}

/** The development set first, then the rounds by number. */
async function listSets(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'))
  return names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => join(folder, name))
}

async function readMinima(file: string): Promise<Readonly<Record<string, Minimum>>> {
  const minima: Readonly<Record<string, Minimum>> = JSON.parse(await readFile(file, 'utf8'))
  return minima
}

/** Throws with the file and line of what is not a question. */
async function readQuestions(file: string): Promise<GoldQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      const question: GoldQuestion = JSON.parse(line)
      if (typeof question.q !== 'string' || typeof question.type !== 'string') throw new Error('a question needs "q" and "type"')
      return [question]
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  })
}

interface Judgement {
  readonly question: GoldQuestion
  readonly answer: WrittenAnswer
  readonly verdict: Verdict
}

/** `D012  wrong-citation  the question  gold 1.3 got answered figure:… 0.3,1.3` */
function renderMiss({ question, answer, verdict }: Judgement): string {
  const source = answer.source === null ? 'nothing' : `${answer.source.kind}:${answer.source.id}`
  const refs = answer.citations.map(({ ref }) => ref).join(',')
  return [question.id, verdict, question.q, `gold ${question.gold.join(',') || 'none'}`, `got ${answer.status} ${source} ${refs}`.trim()].join('\t')
}
