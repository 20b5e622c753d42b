/** What a run has measured, and how several measurements become one. */
import type { ContenderId } from '#test/bench/contenders.ts'
import type { Measured } from '#test/bench/job.ts'

/** Instead of a measurement: why there is none. */
export interface Failed {
  readonly failed: string
}

export type Outcome = Measured | Failed

export interface Growth {
  readonly paragraphs: number
  readonly footnote: Outcome
  readonly minisearch: Outcome
}

/** Milliseconds from the start of a process to its first answer, one per process. */
export interface Starts {
  readonly node: readonly number[]
  readonly ahead: readonly number[]
  readonly anew: readonly number[]
  readonly documents: readonly number[]
  readonly saved: readonly number[]
}

/** Bytes of resident memory of a whole process that has answered all questions. */
export interface Memory {
  readonly resident: number
  readonly peak: number
}

export interface Results {
  readonly questionCount: number
  readonly documentCount: number
  readonly paragraphCount: number
  readonly indexBytes: number
  readonly indexed: number
  readonly asked: Readonly<Partial<Record<ContenderId, Outcome>>>
  readonly memory: Memory
  readonly starts: Starts
  readonly growth: readonly Growth[]
}

export function isMeasured(outcome: Outcome | undefined): outcome is Measured {
  return outcome !== undefined && !('failed' in outcome)
}

/** The middle value, of an even number the mean of the two; not a number when there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** The least of every figure over the rounds: whatever else the machine does can only add. A failure in any round is the outcome. */
export function combine(rounds: readonly Outcome[]): Outcome {
  const failed = rounds.find((round) => !isMeasured(round))
  if (failed) return failed
  const measured = rounds.filter(isMeasured)
  const least = (figure: keyof Measured): number => Math.min(...measured.map((round) => round[figure]))
  return { median: least('median'), p99: least('p99'), prepared: least('prepared'), added: least('added') }
}
