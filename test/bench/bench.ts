/** `npm run bench`: how fast and how small Footnote is beside its peers, as Markdown on stdout; what is being done, on stderr. */
import { parseArgs } from 'node:util'
import { contenders, type ContenderId, type GrowerId } from '#test/bench/contenders.ts'
import type { Job, Measured } from '#test/bench/job.ts'
import { ProcessError, runJob, timeAnswer, timeNode, weighNode } from '#test/bench/processes.ts'
import { renderReport } from '#test/bench/report.ts'
import { combine, isMeasured, type Growth, type Memory, type Outcome, type Starts } from '#test/bench/results.ts'
import { openWorkplace, type Workplace } from '#test/bench/workplace.ts'

interface Plan {
  /** Every contender is measured once a round, so that a machine that slows down does so for all. */
  readonly rounds: number
  readonly milliseconds: number
  readonly starts: number
  readonly sizes: readonly number[]
}

const full: Plan = { rounds: 3, milliseconds: 2000, starts: 10, sizes: [40, 400, 4000, 40_000] }
const quick: Plan = { rounds: 1, milliseconds: 300, starts: 3, sizes: [40, 400, 4000] }

const help = `Usage: npm run bench [-- --quick]

Measures Footnote beside MiniSearch, lunr, FlexSearch and Orama, each in processes of its own: time per question and memory over the
development questions, the way from the start of a process to its first answer, and growth with made-up articles. Prints Markdown tables
of ratios on stdout and its progress on stderr. Takes some minutes; run it on a machine that does nothing else.

  --quick  one short round, three starts and no article beyond 4,000 paragraphs: a minute, and rough
  --help   show this help

Exit status: 0 everything was measured, 1 something could not be, 2 it was called wrongly. Whether the aims are met does not change it.
`

const startedAt = performance.now()

function progress(text: string): void {
  process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${text}\n`)
}

/** A contender that fails is a row of the report, not the end of the run. */
async function attempt(job: Job): Promise<Outcome> {
  try {
    return await runJob<Measured>(job)
  } catch (error) {
    if (!(error instanceof ProcessError)) throw error
    progress(`  failed: ${error.message}`)
    return { failed: error.message }
  }
}

async function askAll(place: Workplace, { rounds, milliseconds }: Plan): Promise<Partial<Record<ContenderId, Outcome>>> {
  const outcomes = new Map<ContenderId, Outcome[]>()
  for (let round = 1; round <= rounds; round += 1) {
    for (const contender of contenderIds) {
      progress(`questions, round ${round} of ${rounds}: ${contenders[contender].name}, ${contenders[contender].over}`)
      const outcome = await attempt({ kind: 'ask', contender, place: filesOf(place), questions: place.questions, milliseconds })
      outcomes.set(contender, [...(outcomes.get(contender) ?? []), outcome])
    }
  }
  return Object.fromEntries([...outcomes].map(([contender, rounds]) => [contender, combine(rounds)]))
}

// How the index came to be makes no difference once it stands: the saved one only starts differently.
const contenderIds = ['footnote', 'documents', 'minisearch', 'lunr', 'flexsearch', 'orama'] as const satisfies readonly ContenderId[]

function filesOf({ corpus, index, targets, paragraphs, saved }: Workplace) {
  return { corpus, index, targets, paragraphs, saved }
}

function lineOf(question: string): string {
  return `${JSON.stringify({ id: 1, q: question })}\n`
}

async function startAll(place: Workplace, plan: Plan): Promise<Starts> {
  const question = place.questions[0] ?? ''
  const footnote = async (): Promise<number> => (await timeNode(place.batch, { cwd: place.program, input: lineOf(question) })).firstLine
  const peer = (contender: ContenderId) => (): Promise<number> => timeAnswer({ kind: 'answer', contender, place: filesOf(place), question })
  const starts = { node: await repeat(startNode, plan, 'Node alone'), ahead: await repeat(footnote, plan, 'Footnote, index built ahead') }
  const peers = { documents: await repeat(peer('documents'), plan, contenders.documents.name), saved: await repeat(peer('saved'), plan, contenders.saved.name) }
  await place.forgetIndex()
  progress('start to first answer: Footnote without its index')
  return { ...starts, ...peers, anew: [await footnote()] }
}

/** The first process compiles the modules, as `npm ci` does where it builds the index, and is left out. */
async function weighAsking({ batch, program, questions }: Workplace): Promise<Memory> {
  const options = { cwd: program, input: questions.map(lineOf).join('') }
  await weighNode(batch, options)
  return weighNode(batch, options)
}

async function startNode(): Promise<number> {
  return (await timeNode(['--eval', 'console.log("")'])).firstLine
}

/** The first start reads the files from the disk and is left out. */
async function repeat(start: () => Promise<number>, plan: Plan, name: string): Promise<number[]> {
  progress(`start to first answer, ${plan.starts} times: ${name}`)
  await start()
  const times: number[] = []
  for (let turn = 0; turn < plan.starts; turn += 1) times.push(await start())
  return times
}

async function growAll({ sizes, milliseconds }: Plan): Promise<Growth[]> {
  const growth: Growth[] = []
  const grow = (grower: GrowerId, paragraphs: number): Promise<Outcome> => {
    progress(`growth, ${paragraphs} paragraphs: ${grower}`)
    return attempt({ kind: 'grow', grower, paragraphs, milliseconds })
  }
  for (const paragraphs of sizes) growth.push({ paragraphs, footnote: await grow('footnote', paragraphs), minisearch: await grow('minisearch', paragraphs) })
  return growth
}

/** The exit status. */
async function main(plan: Plan): Promise<number> {
  progress('a copy of the program, with its index')
  const place = await openWorkplace()
  const asked = await askAll(place, plan)
  progress('memory: a process that answers all questions')
  const memory = await weighAsking(place)
  const starts = await startAll(place, plan)
  const growth = await growAll(plan)
  const { documentCount, paragraphCount, indexBytes, indexed } = place
  process.stdout.write(
    `${renderReport({ questionCount: place.questions.length, documentCount, paragraphCount, indexBytes, indexed, asked, memory, starts, growth })}\n`,
  )
  const outcomes = [...Object.values(asked), ...growth.flatMap(({ footnote, minisearch }) => [footnote, minisearch])]
  return outcomes.every(isMeasured) ? 0 : 1
}

function readOptions(): { readonly help: boolean; readonly quick: boolean } | undefined {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } } })
    return values
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n\n${help}`)
    return undefined
  }
}

// Leaving by `exit` lets the run's folder be removed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const options = readOptions()
if (options === undefined) process.exitCode = 2
else if (options.help) process.stdout.write(help)
else {
  try {
    process.exitCode = await main(options.quick ? quick : full)
  } catch (error) {
    if (!(error instanceof Error && ['CorpusError', 'ProcessError'].includes(error.name))) throw error
    process.stderr.write(`bench: ${error.message}\n`)
    process.exitCode = 1
  }
}
