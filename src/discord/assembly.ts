/** What the gateway process and the HTTP process have in common: log, metrics, edge, signals, and how an end is told. */
import type { Command } from '#src/command.ts'
import { createEdge } from '#src/discord/edge.ts'
import type { Edge } from '#src/discord/edge.ts'
import { exitCodes } from '#src/discord/exit-codes.ts'
import type { Fatal } from '#src/discord/fatal.ts'
import type { Engine } from '#src/engine.ts'
import type { Settings } from '#src/settings.ts'
import { openHttpPort } from '#src/telemetry/health.ts'
import type { HttpOptions, HttpPort } from '#src/telemetry/health.ts'
import { createLogger } from '#src/telemetry/logger.ts'
import { createMetrics } from '#src/telemetry/metrics.ts'

export interface Parts {
  readonly settings: Settings
  readonly engine: Engine
  readonly commands: readonly Command[]
}

export function assembleEdge({ settings, engine, commands }: Parts): Edge {
  return createEdge({
    commands,
    engine,
    limits: { perUser: settings.USER_LIMIT, perChannel: settings.CHANNEL_LIMIT },
    metrics: createMetrics({ withProcess: settings.HTTP_PORT !== undefined }),
    log: createLogger({ level: settings.LOG_LEVEL, format: settings.LOG_FORMAT }),
  })
}

export interface Ending {
  readonly exitCode: number
  /** For the operator, where it is not a plain stop. */
  readonly sentence?: string
}

/** The end that comes first: a signal, or a failure beyond help. A second signal ends at once. */
export function awaitEnding(): { readonly ending: Promise<Ending>; readonly fail: (fatal: Fatal) => void } {
  const { promise, resolve } = Promise.withResolvers<Ending>()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve({ exitCode: exitCodes.stopped }))
  return { ending: promise, fail: resolve }
}

export function isEnding(value: object): value is Ending {
  return 'exitCode' in value
}

/** Opens the port where one is set. An ending when it cannot be had. */
export async function openPort(settings: Settings, options: Omit<HttpOptions, 'host' | 'port'>, offset = 0): Promise<HttpPort | undefined | Ending> {
  if (settings.HTTP_PORT === undefined) return undefined
  // Port 0 means any free one, for each shard alike.
  const port = settings.HTTP_PORT === 0 ? 0 : settings.HTTP_PORT + offset
  try {
    return await openHttpPort({ ...options, host: settings.HTTP_HOST, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { exitCode: exitCodes.settings, sentence: `The port ${port} on ${settings.HTTP_HOST} cannot be opened (${code}): change HTTP_PORT or HTTP_HOST.` }
  }
}
