/** One of the threads of `folds.ts`: leaves out its parts one after another and sends what the job makes of the questions. */
import { parentPort, workerData } from 'node:worker_threads'
import { toExamples, type Example } from '#src/batch/calibrate.ts'
import type { FoldResult, FoldTask } from '#src/batch/folds.ts'
import { holdOut, type HeldOut } from '#src/batch/held-out.ts'
import { tallyVerdicts, type Tallies } from '#src/batch/leave-one-out.ts'
import { englishWords } from '#src/language/english-words.ts'

/** What each job makes of a part; it must survive a structured clone. */
export interface Jobs {
  readonly tallies: Tallies
  readonly examples: readonly Example[]
}

const jobs: { readonly [J in keyof Jobs]: (heldOut: Iterable<HeldOut>) => Jobs[J] } = {
  tallies: tallyVerdicts,
  examples: toExamples,
}

const { corpus, folds, own, job }: FoldTask = workerData
const english = new Set(englishWords())
const ask = holdOut(corpus, { isEnglish: (word) => english.has(word), folds })
for (const fold of own) {
  const done: FoldResult<typeof job> = { fold, result: jobs[job](ask(fold)) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads, not a window
  parentPort?.postMessage(done)
}
