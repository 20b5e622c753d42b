/** Every interaction's account: answered once, in time, and with what. */
import { componentsOf, textOf } from './component.ts'
import type { Component } from './component.ts'
import type { StoredMessage } from './world.ts'

const ephemeral = 1 << 6

/** What the person who caused an interaction gets to see. */
export interface Answer {
  /** The type of the first response: 4 message, 5 and 6 deferred, 7 update, 8 choices, 9 modal. */
  readonly type: number
  readonly private: boolean
  readonly text: string
  readonly components: readonly Component[]
  readonly message: StoredMessage | undefined
  readonly modal: unknown
  readonly choices: readonly { readonly name: string; readonly value: string | number }[]
  /** Milliseconds until the first response. */
  readonly latency: number
}

/** Which first responses Discord takes, by the interaction's type. */
const fitting: Readonly<Record<number, readonly number[]>> = { 2: [4, 5, 9], 3: [4, 5, 6, 7, 9], 4: [8], 5: [4, 5, 6, 7] }

export interface Account {
  readonly id: string
  readonly token: string
  /** The interaction's type: 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number
  readonly channel: string
  readonly guild: string | undefined
  /** The message that carries the pressed component. */
  readonly source: StoredMessage | undefined
  readonly openedAt: number
  state: 'open' | 'deferred' | 'answered'
  responseType: number
  latency: number
  /** The message behind `@original`. */
  original: StoredMessage | undefined
  readonly settle: (answer: Answer) => void
  /** Discord has its first response: no longer a matter of seconds. */
  readonly acknowledge: () => void
}

export interface Totals {
  interactions: number
  answered: number
  answeredTwice: number
  late: number
  payloads: number
  latencies: number[]
}

export function createLedger(deadlineMs: number) {
  const accounts = new Map<string, Account>()
  const totals: Totals = { interactions: 0, answered: 0, answeredTwice: 0, late: 0, payloads: 0, latencies: [] }
  return {
    totals,
    find: (token: string): Account | undefined => accounts.get(token),
    /** Opens an account; the promise settles with what the person sees, or rejects when the deadline passes without a response. */
    open(interaction: {
      id: string
      token: string
      type: number
      channel: string
      guild?: string | undefined
      source?: StoredMessage | undefined
    }): Promise<Answer> {
      totals.interactions += 1
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`interaction ${interaction.id} got no response within ${deadlineMs} ms`)), deadlineMs)
        accounts.set(interaction.token, {
          guild: undefined,
          source: undefined,
          ...interaction,
          openedAt: performance.now(),
          state: 'open',
          responseType: 0,
          latency: 0,
          original: undefined,
          settle: resolve,
          acknowledge: () => clearTimeout(timer),
        })
      })
    },
    /** Enters the first response. Gives Discord's error code when there must not be one any more. */
    respond(account: Account, type: number): 40060 | 10062 | 50035 | undefined {
      if (!(fitting[account.type] ?? [type]).includes(type)) return 50035
      if (account.state !== 'open') {
        totals.answeredTwice += 1
        return 40060
      }
      account.latency = performance.now() - account.openedAt
      if (account.latency > deadlineMs) {
        totals.late += 1
        return 10062
      }
      account.acknowledge()
      account.state = type === 5 || type === 6 ? 'deferred' : 'answered'
      account.responseType = type
      totals.answered += 1
      totals.latencies.push(account.latency)
      return undefined
    },
    /** What the person sees now: the first response, or what replaced a deferral. */
    show(account: Account, shown: { message?: StoredMessage; modal?: unknown; choices?: Answer['choices'] }): void {
      account.state = 'answered'
      account.settle({
        type: account.responseType,
        private: ((shown.message?.flags ?? 0) & ephemeral) !== 0,
        text: textOf(shown.message?.components),
        components: componentsOf(shown.message?.components ?? shown.modal),
        message: shown.message,
        modal: shown.modal,
        choices: shown.choices ?? [],
        latency: account.latency,
      })
    },
    forget(): void {
      accounts.clear()
    },
  }
}

export type Ledger = ReturnType<typeof createLedger>
