/** Starts the processes that are measured, and times them from outside. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Job } from '#test/bench/job.ts'
import type { Memory } from '#test/bench/results.ts'

const childFile = fileURLToPath(import.meta.resolve('./child.ts'))

/** A process that did not do what it was asked, with the last of what it wrote to stderr. */
export class ProcessError extends Error {
  override readonly name = 'ProcessError'
}

/** A process that takes longer is ended: something grew out of bounds. */
const patience = 300_000

export interface Timed {
  /** All of stdout. */
  readonly output: string
  /** Milliseconds from its start to the end of its first line. */
  readonly firstLine: number
  /** The last of stderr. */
  readonly problems: string
}

/** Runs Node on a file to its end. Throws `ProcessError` when it exits with anything but 0 or writes no line. */
export async function timeNode(args: readonly string[], { input = '', cwd }: { readonly input?: string; readonly cwd?: string } = {}): Promise<Timed> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: 'pipe', timeout: patience, killSignal: 'SIGKILL', ...(cwd !== undefined && { cwd }) })
  let output = ''
  let problems = ''
  let firstLine: number | undefined
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    if (chunk.includes('\n')) firstLine ??= performance.now() - start
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    problems = (problems + chunk).slice(-10_000)
  })
  // A process that dies early closes the pipe before it has read its input.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [code, signal] = await once(child, 'close')
  if (signal !== null) throw new ProcessError(performance.now() - start >= patience ? `no result in ${patience / 60_000} minutes` : `ended by ${signal}`)
  if (code !== 0 || firstLine === undefined) throw new ProcessError(reasonOf(problems) ?? `exit status ${code}`)
  return { output, firstLine, problems }
}

/** Node reports an exception with its source line first and a stack after; the sentence between is what matters. */
function reasonOf(problems: string): string | undefined {
  const lines = problems.split('\n').map((line) => line.trim())
  return lines.find((line) => /^(?:[A-Z]\w*)?Error\b|^FATAL ERROR/.test(line)) ?? lines.findLast((line) => line !== '')
}

/** The job's result, as its child process wrote it. */
export async function runJob<T>(job: Job): Promise<T> {
  const { output } = await timeNode([childFile, JSON.stringify(job)])
  const result: T = JSON.parse(output)
  return result
}

/** Milliseconds until a process of its own has prepared the contender and answered one question. */
export async function timeAnswer(job: Extract<Job, { readonly kind: 'answer' }>): Promise<number> {
  return (await timeNode([childFile, JSON.stringify(job)])).firstLine
}

const reportMemory = 'process.on("exit", () => process.stderr.write(`${process.memoryUsage.rss()} ${process.resourceUsage().maxRSS * 1024}`))'

/** The resident memory of a Node process just before its end, and its highest, in bytes. The program itself needs to know nothing of it. */
export async function weighNode(args: readonly string[], options: { readonly input: string; readonly cwd: string }): Promise<Memory> {
  const { problems } = await timeNode(['--import', `data:text/javascript,${encodeURIComponent(reportMemory)}`, ...args], options)
  const [, resident, peak] = /(\d+) (\d+)$/.exec(problems) ?? []
  return { resident: Number(resident), peak: Number(peak) }
}
