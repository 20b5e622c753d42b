/** The batch contract: questions as JSON lines in, answers as JSON lines out, one for one and in order. */
import { pipeline } from 'node:stream/promises'
import type { Engine } from '#src/engine.ts'
import { splitLines, type Line } from '#src/batch/lines.ts'
import { writeAnswer } from '#src/batch/written.ts'

export interface Batch {
  readonly engine: Pick<Engine, 'ask'>
  readonly input: AsyncIterable<Uint8Array>
  readonly output: NodeJS.WritableStream
}

/** Resolves when everything is written, with the number of lines that got an error; a reader that goes away ends it quietly. */
export async function runBatch({ engine, input, output }: Batch): Promise<{ readonly errors: number }> {
  let errors = 0
  async function* answers(): AsyncGenerator<string> {
    for await (const line of splitLines(input)) {
      if (line.kind === 'line' && line.text.trim() === '') continue
      const written = answerLine(engine, line)
      if ('error' in written) errors += 1
      yield `${JSON.stringify(written)}\n`
    }
  }
  try {
    // The output stays open: it may be the process's own, which ends with the process.
    await pipeline(answers, output, { end: false })
  } catch (error) {
    if (!isClosedPipe(error)) throw error
  }
  return { errors }
}

type Written = ReturnType<typeof writeAnswer> | { readonly id: unknown; readonly error: string }

function answerLine(engine: Pick<Engine, 'ask'>, line: Line): Written {
  if (line.kind === 'too-long') return { id: null, error: 'the line is too long' }
  let asked: unknown
  try {
    asked = JSON.parse(line.text)
  } catch {
    return { id: null, error: 'not JSON' }
  }
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return { id: null, error: 'not a JSON object' }
  const id: unknown = Reflect.get(asked, 'id') ?? null
  const question: unknown = Reflect.get(asked, 'q')
  if (typeof question !== 'string') return { id, error: question === undefined ? 'no "q"' : '"q" is not a string' }
  try {
    return writeAnswer(id, engine.ask(question))
  } catch (error) {
    // The engine is total, so this is a bug; the lines after it are answered all the same.
    return { id, error: `internal error: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function isClosedPipe(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ERR_STREAM_DESTROYED'
}
