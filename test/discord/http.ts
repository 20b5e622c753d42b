/** HTTP interactions for tests: signs what a person does, posts it, and takes the inline answer as Discord would. */
import { generateKeyPairSync, sign } from 'node:crypto'
import { createInteractionsEndpoint, interactionsPath } from '#src/discord/interactions-endpoint.ts'
import { createInteractionRest } from '#src/discord/rest-transport.ts'
import { openHttpPort } from '#src/telemetry/health.ts'
import { createTestEdge } from './bot.ts'
import type { BotOptions } from './bot.ts'
import type { Answer } from './loopback/ledger.ts'
import { applyResponse } from './loopback/respond.ts'
import { checks } from './loopback/schemas.ts'
import type { LoopbackDiscord } from './loopback/server.ts'
import type { Channel } from './loopback/world.ts'

export interface Signed {
  readonly body: string
  readonly headers: Record<string, string>
}

export function createSigner() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    /** The last 32 bytes of the DER form are the key itself. */
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    sign(body: string, seconds = Math.floor(Date.now() / 1000)): Signed {
      const timestamp = String(seconds)
      return {
        body,
        headers: {
          'content-type': 'application/json',
          'x-signature-timestamp': timestamp,
          'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
        },
      }
    },
  }
}

export async function startHttpBot(discord: LoopbackDiscord, options: BotOptions = {}) {
  const signer = createSigner()
  const { edge, metrics, lines } = createTestEdge(options)
  const other = createInteractionsEndpoint({
    edge,
    publicKey: signer.publicKey,
    rest: createInteractionRest(discord.url),
    ...(options.now === undefined ? {} : { now: options.now }),
  })
  const port = await openHttpPort({ host: '127.0.0.1', port: 0, metrics, readiness: () => ({ ready: true, details: {} }), other })
  const url = `http://127.0.0.1:${port.port}${interactionsPath}`

  const post = ({ body, headers }: Signed) => fetch(url, { method: 'POST', body, headers })

  return {
    edge,
    lines,
    signer,
    url,
    post,
    send: (payload: Record<string, unknown>, channel: Channel) => sendOver(discord, (body) => post(signer.sign(body)), payload, channel),
    stop: () => port.close(),
  }
}

/** Posts an interaction and enters the inline answer in Discord's books, checked like any other body. */
export function sendOver(
  discord: LoopbackDiscord,
  post: (body: string) => Promise<Response>,
  payload: Record<string, unknown>,
  channel: Channel,
): Promise<Answer> {
  return discord.interact(payload, channel, undefined, () => {
    void (async () => {
      const response = await post(JSON.stringify(payload))
      const body: unknown = await response.json()
      discord.totals.payloads += 1
      const problems = response.status === 200 ? checks.response(body) : [`status ${response.status}`]
      if (problems.length > 0) throw new Error(problems.join('\n'))
      applyResponse(discord.state, String(payload.token), body)
    })()
  })
}
