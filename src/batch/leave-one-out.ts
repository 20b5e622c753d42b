/** How often a wording that the index has not seen still reaches its passage or its silence, by kind and language. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decide } from '#src/answer/decide.ts'
import { judge } from '#src/answer/model.ts'
import { mapFolds } from '#src/batch/folds.ts'
import type { HeldOut } from '#src/batch/held-out.ts'
import type { Corpus } from '#src/corpus/corpus.ts'

interface Tally {
  readonly count: number
  /** The outcome is right and the right passage is the main one. */
  readonly first: number
  /** The right passage is among those that are shown, or silence was kept. */
  readonly reached: number
}

/** By what was done, where it belongs and the language. */
export type Tallies = ReadonlyMap<string, Tally>

export interface LeaveOneOutReport {
  readonly report: string
  readonly passes: boolean
}

const minimaFile = join(import.meta.dirname, '..', '..', 'test', 'eval', 'minima.json')

/** `folds`: how often the index is rebuilt; with 20, each wording is asked of an index that lacks every twentieth. */
export async function leaveOneOut(
  corpus: Corpus,
  { folds = 20, onFold }: { readonly folds?: number; readonly onFold?: (done: number, of: number) => void } = {},
): Promise<LeaveOneOutReport> {
  const tallies = await mapFolds(corpus, { job: 'tallies', folds, ...(onFold && { onFold }) })
  const minima: { readonly leaveOneOut?: Readonly<Record<string, number>> } = JSON.parse(await readFile(minimaFile, 'utf8'))
  const rows = [...addTallies(tallies)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const short = rows.filter(([name, tally]) => share(tally.reached, tally.count) < (minima.leaveOneOut?.[name] ?? 0))
  const table = rows.map(
    ([name, tally]) =>
      `${name.padEnd(42)} ${String(tally.count).padStart(6)}  first ${percent(tally.first, tally.count)}  reached ${percent(tally.reached, tally.count)}`,
  )
  return { report: `${[...table, ...short.map(([name]) => `below its minimum: ${name}`)].join('\n')}\n`, passes: short.length === 0 }
}

export function tallyVerdicts(questions: Iterable<HeldOut>): Tallies {
  const tallies = new Map<string, Tally>()
  for (const heldOut of questions) {
    const name = `${heldOut.change}, ${heldOut.groups[0].split(' ')[0]}, ${heldOut.language}`
    const { first, reached } = verdict(heldOut)
    tallies.set(name, add(tallies.get(name), { count: 1, first: first ? 1 : 0, reached: reached ? 1 : 0 }))
  }
  return tallies
}

function addTallies(all: readonly Tallies[]): Tallies {
  const sum = new Map<string, Tally>()
  for (const tallies of all) for (const [name, tally] of tallies) sum.set(name, add(sum.get(name), tally))
  return sum
}

function add(one: Tally = { count: 0, first: 0, reached: 0 }, other: Tally): Tally {
  return { count: one.count + other.count, first: one.first + other.first, reached: one.reached + other.reached }
}

/** An exchanged contrast must not be answered as if it had not been: silence and a correction are both right. */
function verdict({ groups, change, evidence }: HeldOut): { first: boolean; reached: boolean } {
  const judgement = judge(evidence)
  const { outcome, chosen } = decide(judgement, evidence)
  if (change === 'contrast exchanged') {
    const kept = outcome === 'unanswered' || outcome === 'corrected'
    return { first: kept, reached: kept }
  }
  const got = chosen?.candidate.group ?? 'silence'
  const spoke = outcome === 'answered' || outcome === 'corrected'
  // The passage of an answer may also be reached by a correction that quotes it, and the other way round.
  const refs = groups.flatMap((group) => group.split(' ').slice(1))
  const first = groups.includes(got) || (spoke && refs.some((ref) => got.endsWith(` ${ref}`)))
  const near = new Set(judgement.judged.slice(0, 12).map(({ candidate }) => candidate.group))
  return { first, reached: first || (spoke && [...near].slice(0, 3).some((group) => group !== 'silence' && groups.includes(group))) }
}

function share(part: number, whole: number): number {
  return (100 * part) / Math.max(1, whole)
}

function percent(part: number, whole: number): string {
  return `${share(part, whole).toFixed(1)}%`.padStart(6)
}
