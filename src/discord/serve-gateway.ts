/** Serves Discord through its gateway until a signal or a fatal close. */
import { assembleEdge, awaitEnding, isEnding, openPort } from '#src/discord/assembly.ts'
import type { Ending, Parts } from '#src/discord/assembly.ts'
import { startGateway } from '#src/discord/gateway.ts'
import type { Gateway } from '#src/discord/gateway.ts'

/** `portOffset` keeps the shards of one machine apart. */
export async function serveGateway(parts: Parts & { readonly token: string }, { portOffset = 0 } = {}): Promise<Ending> {
  const { settings, token } = parts
  const edge = assembleEdge(parts)
  const { ending, fail } = awaitEnding()
  let gateway: Gateway | undefined
  const port = await openPort(settings, { metrics: edge.metrics, readiness: () => gateway?.readiness() ?? { ready: false, details: {} } }, portOffset)
  if (port !== undefined && isEnding(port)) return port

  const started = await Promise.race([
    startGateway({ token, edge, api: settings.DISCORD_API_URL, shards: settings.SHARDS, shardCount: settings.SHARD_COUNT, onFatal: fail }),
    ending,
  ])
  if (isEnding(started)) return started
  gateway = started
  edge.log.info({ commands: edge.commands.size, port: port?.port }, 'serving')

  const end = await ending
  edge.log.info({ exitCode: end.exitCode, inFlight: edge.inFlight.size() }, 'stopping')
  await gateway.stop()
  await port?.close()
  return end
}
