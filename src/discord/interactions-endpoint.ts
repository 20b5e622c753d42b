/** Discord's interactions over HTTP: the very same commands without a gateway, behind any load balancer. */
import { InteractionResponseType, InteractionType } from 'discord.js'
import type { APIInteraction, REST } from 'discord.js'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Edge } from '#src/discord/edge.ts'
import { handleInteraction } from '#src/discord/interactions.ts'
import type { Transport } from '#src/discord/respond.ts'
import { createRestTransport } from '#src/discord/rest-transport.ts'
import { createVerifier } from '#src/discord/signature.ts'

export const interactionsPath = '/interactions'

/** Discord's largest interaction, a message command on a long message, stays well below. */
const maxBodyBytes = 256 * 1024

export interface EndpointOptions {
  readonly edge: Edge
  readonly publicKey: string
  /** For what follows the first response; it needs no token. */
  readonly rest: REST
  readonly now?: () => number
}

/** Gives false for requests to other paths. */
export function createInteractionsEndpoint({ edge, publicKey, rest, now }: EndpointOptions): (request: IncomingMessage, response: ServerResponse) => boolean {
  const verify = createVerifier(publicKey, now)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return end(response, 405, { error: 'POST only' })
    const body = await readBody(request)
    if (body === undefined) return end(response, 413, { error: 'too large' })
    const verdict = verify({ signature: headerOf(request, 'x-signature-ed25519'), timestamp: headerOf(request, 'x-signature-timestamp'), body })
    if (verdict !== 'genuine') {
      edge.log.warn({ verdict }, 'a request was not accepted')
      edge.metrics.interactions.inc({ kind: 'http', command: 'unknown', outcome: verdict })
      return end(response, 401, { error: verdict })
    }
    const interaction = parse(body)
    if (interaction === undefined) return end(response, 400, { error: 'not an interaction' })
    if (interaction.type === InteractionType.Ping) return end(response, 200, { type: InteractionResponseType.Pong })
    await handleInteraction(edge, interaction, inlineTransport(response, createRestTransport(rest, interaction)))
    if (!response.headersSent) end(response, 400, { error: 'not an interaction that can be answered' })
  }

  return (request, response) => {
    if ((request.url ?? '').split('?')[0] !== interactionsPath) return false
    void serve(request, response).catch((error: unknown) => {
      edge.log.warn({ error }, 'a request broke off')
      response.destroy()
    })
    return true
  }
}

/** The first response is the body of the HTTP answer; Discord does not tell which message it became. */
function inlineTransport(response: ServerResponse, rest: Transport): Transport {
  return {
    ...rest,
    async respond(body) {
      if (response.headersSent) throw new Error('the request has been answered already')
      end(response, 200, body)
      return undefined
    },
  }
}

/** Undefined when there is more than allowed: the rest is not read. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxBodyBytes) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** The signature vouches for the shape; only what is not an interaction at all is turned away. */
function parse(body: Buffer): APIInteraction | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return isInteraction(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isInteraction(value: unknown): value is APIInteraction {
  return (
    ['id', 'token', 'application_id'].every((key) => typeof Reflect.get(Object(value), key) === 'string') &&
    typeof Reflect.get(Object(value), 'type') === 'number'
  )
}

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

function end(response: ServerResponse, status: number, body: unknown): void {
  // What was not read of a refused request is not waited for.
  response.writeHead(status, { 'content-type': 'application/json', ...(status === 413 ? { connection: 'close' } : {}) })
  response.end(JSON.stringify(body))
}
