/** A child process of the benchmark: one job as JSON in its argument, one result as JSON on stdout. A process each keeps memory figures honest. */
import { Bench } from 'tinybench'
import { contenders, growers, type Ask } from '#test/bench/contenders.ts'
import type { Job, Measured } from '#test/bench/job.ts'
import { createParagraphs, createQuestions } from '#test/bench/synthetic.ts'

/** Few, because the peer takes more than a second for one at the largest size. */
const growthQuestions = 30

async function run(job: Job): Promise<unknown> {
  if (job.kind === 'answer') {
    const ask = await contenders[job.contender].prepare(job.place)
    await ask(job.question)
    return 'answered'
  }
  if (job.kind === 'ask') return measure(() => contenders[job.contender].prepare(job.place), job.questions, job.milliseconds)
  const paragraphs = createParagraphs(job.paragraphs)
  return measure(() => growers[job.grower](paragraphs), createQuestions(paragraphs, growthQuestions), job.milliseconds)
}

async function measure(prepare: () => Promise<Ask>, questions: readonly string[], milliseconds: number): Promise<Measured> {
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const ask = await prepare()
  const prepared = performance.now() - start
  // Once through before the clock starts: what is made on first use is part of the memory, not of an answer's time.
  const first = performance.now()
  for (const question of questions) await ask(question)
  const warmupTime = milliseconds / 4
  const isWarm = performance.now() - first > 4 * warmupTime
  const added = process.memoryUsage.rss() - before
  let turn = 0
  const bench = new Bench({ time: milliseconds, iterations: questions.length, warmup: !isWarm, warmupTime, throws: true })
  bench.add('ask', () => {
    turn = (turn + 1) % questions.length
    return ask(questions[turn] ?? '')
  })
  const [task] = await bench.run()
  const result = task?.result
  if (result?.state !== 'completed') throw new Error(`the measurement ended as "${result?.state}"`)
  const { p50, p99 } = result.latency
  return { median: p50, p99, prepared, added }
}

const job: Job = JSON.parse(process.argv[2] ?? '')
process.stdout.write(`${JSON.stringify(await run(job))}\n`)
