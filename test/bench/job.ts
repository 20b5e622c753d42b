/** What a child process is asked to measure, and what it reports: plain data on both ends. */
import type { ContenderId, GrowerId, Place } from '#test/bench/contenders.ts'

export type Job =
  | { readonly kind: 'ask'; readonly contender: ContenderId; readonly place: Place; readonly questions: readonly string[]; readonly milliseconds: number }
  | { readonly kind: 'grow'; readonly grower: GrowerId; readonly paragraphs: number; readonly milliseconds: number }
  /** Prepares and answers one question, to be timed from outside. */
  | { readonly kind: 'answer'; readonly contender: ContenderId; readonly place: Place; readonly question: string }

export interface Measured {
  /** Milliseconds per question. */
  readonly median: number
  readonly p99: number
  /** Milliseconds from the files, or the paragraphs, to an engine that can be asked. */
  readonly prepared: number
  /** Bytes of resident memory that came with the contender, once all questions have been asked once. */
  readonly added: number
}
