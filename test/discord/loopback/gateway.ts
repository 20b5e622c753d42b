/** The gateway side: HELLO, IDENTIFY, heartbeats, RESUME with replay, and the ways in which a connection ends. */
import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import { snowflake } from './snowflake.ts'
import { guildPayload } from './world.ts'
import type { World } from './world.ts'

const op = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalidSession: 9, hello: 10, acknowledge: 11 }

const packet = z.looseObject({ op: z.number(), d: z.unknown() })
const identify = z.looseObject({ token: z.string(), intents: z.number(), shard: z.tuple([z.number(), z.number()]).default([0, 1]) })
const resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() })

/** Discord's rule for which shard serves a server. */
const shardOf = (guild: string, count: number) => Number((BigInt(guild) >> 22n) % BigInt(count))

export interface Session {
  readonly id: string
  readonly shard: number
  readonly count: number
  readonly intents: number
  /** Every dispatch so far; its place is the sequence number. */
  readonly sent: string[]
  socket: WebSocket | undefined
  resumes: number
}

export interface GatewayOptions {
  readonly world: World
  readonly heartbeatMs: number
  readonly url: () => string
}

export function createGateway({ world, heartbeatMs, url }: GatewayOptions) {
  const server = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const counts = { identifies: 0, resumes: 0, heartbeats: 0 }
  let refusal: number | undefined
  let isSilent = false

  function send(socket: WebSocket | undefined, value: unknown): void {
    if (socket?.readyState === 1 && !isSilent) socket.send(typeof value === 'string' ? value : JSON.stringify(value))
  }

  function dispatchTo(session: Session, t: string, d: unknown): void {
    const text = JSON.stringify({ op: op.dispatch, t, d, s: session.sent.length + 1 })
    session.sent.push(text)
    send(session.socket, text)
  }

  function onIdentify(socket: WebSocket, data: unknown): void {
    const { token, intents, shard } = identify.parse(data)
    counts.identifies += 1
    if (refusal !== undefined || token !== world.token) {
      socket.close(refusal ?? 4004)
      return
    }
    const [id, count] = shard
    // A shard has one session: the newest.
    for (const [key, old] of sessions) if (old.shard === id && old.count === count && old.socket === undefined) sessions.delete(key)
    const session: Session = { id: snowflake(), shard: id, count, intents, sent: [], socket, resumes: 0 }
    sessions.set(session.id, session)
    const guilds = [...world.guilds.keys()].filter((guild) => shardOf(guild, count) === id)
    dispatchTo(session, 'READY', {
      v: 10,
      user: world.bot,
      guilds: guilds.map((guild) => ({ id: guild, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      shard,
      application: { id: world.bot.id, flags: 0 },
    })
    for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', guildPayload(world, guild))
  }

  function onResume(socket: WebSocket, data: unknown): void {
    const { session_id, seq } = resume.parse(data)
    const session = sessions.get(session_id)
    if (session === undefined) {
      send(socket, { op: op.invalidSession, d: false })
      return
    }
    counts.resumes += 1
    session.resumes += 1
    session.socket = socket
    for (const text of session.sent.slice(seq)) send(socket, text)
    dispatchTo(session, 'RESUMED', {})
  }

  server.on('connection', (socket: WebSocket) => {
    send(socket, { op: op.hello, d: { heartbeat_interval: heartbeatMs } })
    socket.on('message', (data: Buffer) => {
      const received = packet.parse(JSON.parse(data.toString()))
      if (received.op === op.heartbeat) {
        counts.heartbeats += 1
        send(socket, { op: op.acknowledge })
      }
      if (received.op === op.identify) onIdentify(socket, received.d)
      if (received.op === op.resume) onResume(socket, received.d)
    })
    socket.on('close', (code) => {
      for (const session of sessions.values()) {
        if (session.socket !== socket) continue
        session.socket = undefined
        // A client that says goodbye normally gives its session up.
        if (code === 1000 || code === 1001) sessions.delete(session.id)
      }
    })
  })

  const live = () => [...sessions.values()].filter(({ socket }) => socket !== undefined)

  return {
    counts,
    sessions: (): readonly Session[] => [...sessions.values()],
    attach(http: Server): void {
      http.on('upgrade', (request, socket, head) => server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request)))
    },
    /** To the session that serves `guild`; direct messages go to shard 0. A session that is away gets it when it resumes. */
    dispatch(t: string, d: unknown, guild?: string): void {
      for (const session of sessions.values()) {
        if (session.shard === (guild === undefined ? 0 : shardOf(guild, session.count))) dispatchTo(session, t, d)
      }
    },
    /** Cuts every connection without a goodbye: clients resume. */
    drop(): void {
      for (const { socket } of live()) socket?.terminate()
    },
    close(code: number): void {
      for (const { socket } of live()) socket?.close(code)
    },
    /** Closes with `code` whenever someone identifies; `undefined` lets them in again. */
    refuse(code: number | undefined): void {
      refusal = code
    },
    /** Sends nothing any more, not even heartbeat acknowledgements, with the sockets left open. */
    silence(on: boolean): void {
      isSilent = on
    },
    askToReconnect(): void {
      for (const { socket } of live()) send(socket, { op: op.reconnect, d: null })
    },
    invalidate(): void {
      for (const session of live()) {
        sessions.delete(session.id)
        send(session.socket, { op: op.invalidSession, d: false })
      }
    },
    stop(): void {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}

export type Gateway = ReturnType<typeof createGateway>
