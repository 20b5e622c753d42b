/** Serves Discord through its HTTP interactions endpoint until a signal. Needs no token and no gateway. */
import { assembleEdge, awaitEnding, isEnding, openPort } from '#src/discord/assembly.ts'
import type { Ending, Parts } from '#src/discord/assembly.ts'
import { exitCodes } from '#src/discord/exit-codes.ts'
import { createInteractionsEndpoint } from '#src/discord/interactions-endpoint.ts'
import { createInteractionRest } from '#src/discord/rest-transport.ts'

const drainMs = 10_000

export async function serveHttp(parts: Parts & { readonly publicKey: string }): Promise<Ending> {
  const { settings, publicKey } = parts
  const edge = assembleEdge(parts)
  const { ending } = awaitEnding()
  let isStopping = false
  const endpoint = createInteractionsEndpoint({ edge, publicKey, rest: createInteractionRest(settings.DISCORD_API_URL) })
  const port = await openPort(settings, {
    metrics: edge.metrics,
    readiness: () => ({ ready: !isStopping, details: { inFlight: edge.inFlight.size() } }),
    other: endpoint,
  })
  if (port === undefined || isEnding(port))
    return port ?? { exitCode: exitCodes.settings, sentence: 'HTTP_PORT is needed to serve interactions over HTTP: set it in .env.' }
  edge.log.info({ commands: edge.commands.size, port: port.port }, 'serving')

  const end = await ending
  isStopping = true
  edge.log.info({ exitCode: end.exitCode, inFlight: edge.inFlight.size() }, 'stopping')
  await port.close()
  await edge.inFlight.idle(drainMs)
  return end
}
