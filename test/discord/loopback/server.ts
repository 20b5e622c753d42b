/** The loopback Discord: REST and gateway on one local port, and a person's hands to use it with. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createCommandStore } from './command-store.ts'
import { createFaults } from './fault.ts'
import type { Fault } from './fault.ts'
import { createGateway } from './gateway.ts'
import { messageCreatePayload } from './interaction.ts'
import { createLedger } from './ledger.ts'
import { createPerson } from './person.ts'
import { createRest } from './rest.ts'
import type { RecordedCall } from './rest.ts'
import type { State } from './state.ts'
import { createWorld } from './world.ts'

export interface LoopbackOptions {
  readonly token?: string
  readonly shards?: number
  readonly heartbeatMs?: number
  /** How long an interaction waits for its first response; Discord's is 3 s. */
  readonly deadlineMs?: number
  /** Keep every call for inspection; off for long runs. */
  readonly record?: boolean
}

export type LoopbackDiscord = Awaited<ReturnType<typeof startLoopbackDiscord>>

export async function startLoopbackDiscord(options: LoopbackOptions = {}) {
  const { shards = 1, heartbeatMs = 41_250, deadlineMs = 3000, record = true } = options
  const world = createWorld(options.token ?? 'bG9vcGJhY2s.token.of-the-test')
  const ledger = createLedger(deadlineMs)
  const commands = createCommandStore()
  const faults = createFaults()
  const calls: RecordedCall[] = []
  let problems: string[] = []
  let port = 0
  const gatewayUrl = () => `ws://127.0.0.1:${port}`
  const gateway = createGateway({ world, heartbeatMs, url: gatewayUrl })
  const state: State = {
    world,
    ledger,
    commands,
    gatewayUrl,
    shards,
    announce(message) {
      for (const listener of listeners) listener(message)
      // The bot gets to see its own messages in servers that it is in, as on the real Discord.
      if (message.guild_id !== undefined && world.guilds.has(message.guild_id))
        gateway.dispatch('MESSAGE_CREATE', messageCreatePayload(world, message), message.guild_id)
    },
  }
  const listeners = new Set<(message: Parameters<State['announce']>[0]) => void>()
  const http = createRest({
    state,
    faults,
    onProblem: (problem) => problems.push(problem),
    onCall: (call) => {
      if (record) calls.push(call)
    },
  })
  gateway.attach(http)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address: AddressInfo | string | null = http.address()
  port = typeof address === 'object' && address !== null ? address.port : 0

  return {
    url: `http://127.0.0.1:${port}/api`,
    world,
    commands,
    gateway,
    calls,
    totals: ledger.totals,
    state,
    fault: (fault: Fault) => faults.add(fault),
    calm: () => faults.clear(),
    ...createPerson({ state, gateway, listeners }),
    /** The problems so far, which are then forgotten: for tests that provoke one. */
    takeProblems(): readonly string[] {
      const found = problems
      problems = []
      return found
    },
    async stop(): Promise<void> {
      gateway.stop()
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
      if (problems.length > 0) throw new Error(`Discord would have refused:\n${problems.join('\n')}`)
    },
  }
}
