/** One process per shard on one machine, by discord.js's ShardingManager. Shards share nothing: each builds its engine from the corpus. */
import { setTimeout as sleep } from 'node:timers/promises'
import { REST, Routes, ShardingManager } from 'discord.js'
import type { Shard } from 'discord.js'
import { awaitEnding } from '#src/discord/assembly.ts'
import type { Ending } from '#src/discord/assembly.ts'
import { finalCodes } from '#src/discord/exit-codes.ts'
import { fatalOfLogin } from '#src/discord/fatal.ts'
import type { Settings } from '#src/settings.ts'
import { createLogger } from '#src/telemetry/logger.ts'

export interface ShardsOptions {
  readonly settings: Settings
  readonly token: string
  /** What each shard runs, and with which arguments. */
  readonly file: string
  readonly arguments: readonly string[]
}

/** How long a shard that died is let rest before it is started again. */
const respawnAfterMs = 5000

/** Discord lets so many shards identify in 5 s as it tells; half a second is for the way there. */
const identifyEveryMs = 5500

export async function serveShards({ settings, token, file, arguments: shardArgs }: ShardsOptions): Promise<Ending> {
  const log = createLogger({ level: settings.LOG_LEVEL, format: settings.LOG_FORMAT })
  const { ending, fail } = awaitEnding()
  const advice = await askDiscord(settings.DISCORD_API_URL, token)
  if ('exitCode' in advice) return advice
  // Respawning is done here: discord.js would start a shard again and again whose token Discord refuses.
  const manager = new ShardingManager(file, { token, totalShards: settings.SHARD_COUNT ?? advice.shards, respawn: false, shardArgs: [...shardArgs] })
  let isStopping = false

  const start = async (shard: Shard): Promise<void> => {
    try {
      await shard.spawn()
    } catch (error) {
      // It died before it was ready, which its end tells as well.
      log.warn({ shard: shard.id, error }, 'a shard did not get ready')
    }
  }
  manager.on('shardCreate', (shard) => {
    shard.on('spawn', () => log.info({ shard: shard.id }, 'shard started'))
    shard.on('death', (child) => {
      const code = 'exitCode' in child ? child.exitCode : null
      log.info({ shard: shard.id, code }, 'shard ended')
      if (isStopping) return
      if (code !== null && finalCodes.includes(code))
        fail({ exitCode: code, isFinal: true, sentence: `Shard ${shard.id} ended for good with exit code ${code}.` })
      else void sleep(respawnAfterMs, undefined, { ref: false }).then(() => (isStopping ? undefined : start(shard)))
    })
  })
  const spawned = manager.spawn({ delay: identifyEveryMs / advice.concurrency }).catch((error: unknown) => log.warn({ error }, 'a shard did not get ready'))

  const end = await ending
  isStopping = true
  await stopShards([...manager.shards.values()])
  await Promise.race([spawned, sleep(0)])
  return end
}

/** Each shard drains by itself when it is asked to end. */
async function stopShards(shards: readonly Shard[]): Promise<void> {
  await Promise.all(
    shards.map(async ({ process: child }) => {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }),
  )
}

/** Asked here, because the manager asks Discord's own address whatever the settings say. */
async function askDiscord(api: string, token: string): Promise<{ readonly shards: number; readonly concurrency: number } | Ending> {
  try {
    const answer = await new REST({ api }).setToken(token).get(Routes.gatewayBot())
    const limit: unknown = Reflect.get(Object(answer), 'session_start_limit')
    return { shards: Number(Reflect.get(Object(answer), 'shards')), concurrency: Number(Reflect.get(Object(limit), 'max_concurrency')) || 1 }
  } catch (error) {
    return fatalOfLogin(error)
  }
}
