/** The bot's own gateway client against the loopback Discord, with stub commands unless told; stopped with the test. */
import { Writable } from 'node:stream'
import type { Command } from '#src/command.ts'
import { createEdge } from '#src/discord/edge.ts'
import type { EdgeOptions } from '#src/discord/edge.ts'
import type { Fatal } from '#src/discord/fatal.ts'
import { startGateway } from '#src/discord/gateway.ts'
import type { GatewayOptions } from '#src/discord/gateway.ts'
import { createLogger } from '#src/telemetry/logger.ts'
import { createMetrics } from '#src/telemetry/metrics.ts'
import { test as withDiscord } from './loopback/fixture.ts'
import type { LoopbackDiscord } from './loopback/server.ts'
import { stubCommands } from './stub-commands.ts'
import { createTinyEngine } from './tiny-engine.ts'

export interface BotOptions
  extends
    Partial<Pick<GatewayOptions, 'silentAfterMs' | 'drainMs' | 'shards' | 'shardCount' | 'token'>>,
    Partial<Pick<EdgeOptions, 'engine' | 'limits' | 'deferAfterMs' | 'now'>> {
  readonly commands?: readonly Command[]
}

export function createTestEdge({
  commands = stubCommands,
  engine = createTinyEngine(),
  limits = { perUser: 1000, perChannel: 1000 },
  ...rest
}: BotOptions = {}) {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const metrics = createMetrics()
  const log = createLogger({ level: 'trace', format: 'json', destination })
  const { deferAfterMs, now } = rest
  const edge = createEdge({
    commands,
    engine,
    limits,
    metrics,
    log,
    ...(deferAfterMs === undefined ? {} : { deferAfterMs }),
    ...(now === undefined ? {} : { now }),
  })
  return { edge, metrics, lines }
}

export async function startBot(discord: LoopbackDiscord, options: BotOptions = {}) {
  const { edge, metrics, lines } = createTestEdge(options)
  const fatals: Fatal[] = []
  const { silentAfterMs, drainMs, shards = 'auto', shardCount, token = discord.world.token } = options
  const gateway = await startGateway({
    token,
    edge,
    api: discord.url,
    shards,
    shardCount,
    onFatal: (fatal) => fatals.push(fatal),
    ...(silentAfterMs === undefined ? {} : { silentAfterMs }),
    ...(drainMs === undefined ? {} : { drainMs }),
  })
  return {
    gateway,
    edge,
    metrics,
    lines,
    fatals,
    /** When nothing is on its way any more: an answer is seen before the bot has finished with it. */
    idle: () => edge.inFlight.idle(3000),
    stop: async () => ('stop' in gateway ? gateway.stop() : undefined),
  }
}

/** Tests with a bot that is connected already. */
export const connected = withDiscord.extend('bot', { auto: true }, async ({ discord }, { onCleanup }) => {
  const bot = await startBot(discord)
  onCleanup(bot.stop)
  return bot
})
