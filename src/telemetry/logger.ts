/** The log: ids, durations and outcomes as JSON lines. Never what people wrote, never a token. */
import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'
import { PinoPretty } from 'pino-pretty'

export type { Logger }

export interface LogOptions {
  readonly level: string
  readonly format: 'json' | 'pretty'
  /** Where lines go: standard output unless told. */
  readonly destination?: DestinationStream
}

/** Anything under such a key is a secret or someone's words, however deep it came along. */
const secrets = ['token', 'authorization', 'Authorization', 'content', 'text', 'question', 'options', 'requestBody', 'url', 'fields', 'values']

export function createLogger({ level, format, destination = pino.destination({ dest: 1, sync: true }) }: LogOptions): Logger {
  const stream = format === 'pretty' ? PinoPretty({ colorize: false, sync: true, destination, ignore: 'pid,hostname' }) : destination
  return pino(
    { level, base: null, redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true }, serializers: { error: describeError } },
    stream,
  )
}

/** An error's kind and place. Its message stays out where it comes from Discord or from a command, because it may quote someone. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().replace(/^at /, ''))
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    ...('status' in error ? { status: error.status } : {}),
    stack: frames.slice(0, 12),
  }
}
