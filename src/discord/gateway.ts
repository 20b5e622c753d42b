/** The connection to Discord's gateway: events in, reconnection when it falls silent, an orderly end. */
import { setTimeout } from 'node:timers/promises'
import { Events, GatewayDispatchEvents, Status } from 'discord.js'
import type { APIInteraction, Client } from 'discord.js'
import { createClient } from '#src/discord/client.ts'
import type { ClientSettings } from '#src/discord/client.ts'
import type { Edge } from '#src/discord/edge.ts'
import { fatalOfCloseCode, fatalOfLogin } from '#src/discord/fatal.ts'
import type { Fatal } from '#src/discord/fatal.ts'
import { handleInteraction } from '#src/discord/interactions.ts'
import { handleMessage } from '#src/discord/messages.ts'
import { createInteractionRest, createRestTransport } from '#src/discord/rest-transport.ts'
import { startWatchdog } from '#src/discord/watchdog.ts'
import type { Readiness } from '#src/telemetry/health.ts'

/** States of a shard whose socket may not be open yet. */
const connecting: ReadonlySet<Status> = new Set([Status.Connecting, Status.Reconnecting, Status.Nearly])

export interface GatewayOptions extends ClientSettings {
  readonly token: string
  readonly edge: Edge
  /** Called at most once, when Discord has closed for good. */
  readonly onFatal: (fatal: Fatal) => void
  readonly silentAfterMs?: number
  /** How long a stop waits for what was begun. */
  readonly drainMs?: number
}

export interface Gateway {
  readiness(): Readiness
  /** Takes nothing new, finishes what was begun, disconnects. */
  stop(): Promise<void>
}

/** Resolves when connected, or with what stands in the way of the first login. */
export async function startGateway({ token, edge, onFatal, silentAfterMs = 120_000, drainMs = 10_000, ...settings }: GatewayOptions): Promise<Gateway | Fatal> {
  const { log, metrics } = edge
  const rest = createInteractionRest(settings.api)
  let isStopping = false
  /** When each shard last brought an event. */
  const lastEvents = new Map<number, number>()
  let connectedAt = Date.now()
  let client = connect()

  function connect(): Client {
    const fresh = createClient(settings)
    const isCurrent = () => fresh === client && !isStopping

    fresh.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
      if (isCurrent()) void handleInteraction(edge, interaction, createRestTransport(rest, interaction))
    })
    fresh.on(Events.MessageCreate, (message) => {
      if (isCurrent()) void handleMessage(edge, message)
    })
    fresh.ws.on(GatewayDispatchEvents.MessageDelete, ({ id }: { id: string }) => edge.repeats.forget(id))
    for (const event of Object.values(GatewayDispatchEvents)) fresh.ws.on(event, (_, shard) => lastEvents.set(shard, Date.now()))

    fresh.on(Events.ShardReady, (shard) => tell('ready', shard))
    fresh.on(Events.ShardResume, (shard) => tell('resumed', shard))
    fresh.on(Events.ShardReconnecting, (shard) => tell('reconnecting', shard))
    fresh.on(Events.ShardError, (error, shard) => log.warn({ shard, error }, 'gateway error'))
    fresh.on(Events.Error, (error) => log.error({ error }, 'client error'))
    fresh.on(Events.ShardDisconnect, ({ code }, shard) => {
      tell('closed', shard)
      const fatal = fatalOfCloseCode(code)
      // A close during the first login is told by its rejection.
      if (fatal !== undefined && isCurrent() && fresh.isReady()) end(fatal)
    })
    return fresh
  }

  function tell(event: string, shard: number): void {
    metrics.gatewayEvents.inc({ event })
    metrics.gatewayReady.set(isReady() ? 1 : 0)
    log.info({ shard, event }, 'gateway')
  }

  function isReady(): boolean {
    return client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready)
  }

  /** Of the most silent shard. Acknowledged heartbeats count as well as events: a quiet server at night is not a silent connection. */
  function lastSeen(): number {
    const times = client.ws.shards.map(({ id, lastPingTimestamp }) => Math.max(connectedAt, lastEvents.get(id) ?? 0, lastPingTimestamp))
    // A login that failed leaves no shard behind.
    return times.length === 0 ? connectedAt : Math.min(...times)
  }

  async function reconnect(silentMs: number): Promise<void> {
    log.warn({ silentMs }, 'the gateway is silent: connecting anew')
    metrics.gatewayEvents.inc({ event: 'silent' })
    const old = client
    client = connect()
    // Not awaited: a dead socket takes long to say goodbye.
    destroy(old).catch((error: unknown) => log.debug({ error }, 'the silent connection did not close in order'))
    connectedAt = Date.now()
    const fatal = await login()
    if (fatal?.isFinal) end(fatal)
    else if (fatal !== undefined) log.error({ reason: fatal.sentence }, 'connecting anew failed: it is tried again')
  }

  /**
   * A socket that is closed while it connects throws where nobody can catch it (@discordjs/ws takes its listener away first), so an
   * attempt is let finish: it succeeds or fails within seconds.
   */
  async function destroy(which: Client): Promise<void> {
    for (let tries = 0; tries < 50 && which.ws.shards.some(({ status }) => connecting.has(status)); tries += 1) await setTimeout(100)
    await which.destroy()
  }

  async function login(): Promise<Fatal | undefined> {
    try {
      await client.login(token)
      return undefined
    } catch (error) {
      return fatalOfLogin(error)
    }
  }

  function end(fatal: Fatal): void {
    if (isStopping) return
    isStopping = true
    onFatal(fatal)
  }

  const fatal = await login()
  if (fatal !== undefined) return fatal
  const watchdog = startWatchdog({ lastSeen, silentAfterMs, onSilence: reconnect })

  return {
    readiness: () => ({
      ready: isReady() && !isStopping,
      details: {
        lastSeenMs: Date.now() - lastSeen(),
        inFlight: edge.inFlight.size(),
        waiting: edge.queue.size(),
        shards: client.ws.shards.map(({ id, status, ping }) => ({ id, status: Status[status], ping })),
      },
    }),
    async stop() {
      isStopping = true
      watchdog.stop()
      await edge.inFlight.idle(drainMs)
      await destroy(client)
    },
  }
}
