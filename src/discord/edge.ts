/** What every way to Discord shares: the commands, the engine, the limits, and where outcomes are told. */
import { randomBytes } from 'node:crypto'
import type { Engine } from '#src/engine.ts'
import { createFairQueue } from '#src/discord/fair-queue.ts'
import type { FairQueue } from '#src/discord/fair-queue.ts'
import { createInFlight } from '#src/discord/in-flight.ts'
import type { InFlight } from '#src/discord/in-flight.ts'
import { createLimits } from '#src/discord/limits.ts'
import type { Limits, LimitOptions } from '#src/discord/limits.ts'
import { createRepeats } from '#src/discord/repeats.ts'
import type { Repeats } from '#src/discord/repeats.ts'
import { indexCommands } from '#src/discord/route.ts'
import type { Commands } from '#src/discord/route.ts'
import type { Command } from '#src/command.ts'
import { countAnswers } from '#src/telemetry/metrics.ts'
import type { Metrics } from '#src/telemetry/metrics.ts'
import type { Logger } from '#src/telemetry/logger.ts'

export interface Edge {
  readonly commands: Commands
  readonly engine: Engine
  readonly limits: Limits
  readonly repeats: Repeats
  readonly inFlight: InFlight
  readonly queue: FairQueue
  readonly metrics: Metrics
  readonly log: Logger
  /** Discord waits 3 s for a first response; a second is left for the way there. */
  readonly deferAfterMs: number
}

export interface EdgeOptions {
  readonly commands: readonly Command[]
  readonly engine: Engine
  readonly limits: LimitOptions
  readonly metrics: Metrics
  readonly log: Logger
  readonly deferAfterMs?: number
  readonly now?: () => number
}

export function createEdge({ commands, engine, limits, metrics, log, deferAfterMs = 2000, now }: EdgeOptions): Edge {
  return {
    commands: indexCommands(commands),
    engine: countAnswers(engine, metrics),
    limits: createLimits(limits),
    repeats: createRepeats(now),
    inFlight: createInFlight(),
    queue: createFairQueue(),
    metrics,
    log,
    deferAfterMs,
  }
}

/** A short id that ties what a person was told to a line in the log. */
export function createErrorId(): string {
  return randomBytes(4).toString('hex')
}
