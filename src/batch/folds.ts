/** Asks the held-out questions in as many threads as the machine has cores: every fold builds an index of its own, which takes most of the time. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Jobs } from '#src/batch/fold-worker.ts'
import type { Corpus } from '#src/corpus/corpus.ts'

/** What a thread is told. */
export interface FoldTask {
  readonly corpus: Corpus
  /** Into how many parts the wordings are split. */
  readonly folds: number
  /** The parts that this thread leaves out, one after another. */
  readonly own: readonly number[]
  readonly job: keyof Jobs
}

/** What a thread says when it has asked one part's questions. */
export interface FoldResult<J extends keyof Jobs> {
  readonly fold: number
  readonly result: Jobs[J]
}

export interface FoldOptions<J extends keyof Jobs> {
  readonly job: J
  readonly folds: number
  readonly onFold?: (done: number, of: number) => void
}

/** What the job makes of each part, in the order of the parts, whatever the number of threads. Rejects when a thread fails. */
export async function mapFolds<J extends keyof Jobs>(corpus: Corpus, { job, folds, onFold }: FoldOptions<J>): Promise<Jobs[J][]> {
  const all = Array.from({ length: folds }, (_, fold) => fold)
  const threads = Math.min(folds, availableParallelism())
  const found = new Map<number, Jobs[J]>()
  const workers = Array.from({ length: threads }, (_, thread) => {
    const task: FoldTask = { corpus, folds, own: all.filter((fold) => fold % threads === thread), job }
    return new Worker(new URL('./fold-worker.ts', import.meta.url), { workerData: task })
  })
  onFold?.(0, folds)
  const ended = workers.map(async (worker) => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    worker.on('message', ({ fold, result }: FoldResult<J>) => {
      found.set(fold, result)
      onFold?.(found.size, folds)
    })
    worker.once('error', reject)
    worker.once('exit', () => resolve(undefined))
    await promise
  })
  try {
    await Promise.all(ended)
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return all.map((fold) => {
    const result = found.get(fold)
    if (result === undefined) throw new Error(`a thread ended before it had asked part ${fold + 1} of ${folds}`)
    return result
  })
}
