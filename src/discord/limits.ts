/** How much one person and one channel get in a minute. In memory: each process counts for itself, and a restart forgives. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const windowSeconds = 60

export interface LimitOptions {
  readonly perUser: number
  readonly perChannel: number
}

/** Undefined: go ahead. Else how long to wait, and whether this is the first time in the window that it has to be said. */
export type Refusal = { readonly seconds: number; readonly isFirst: boolean } | undefined

export interface Limits {
  user(id: string): Promise<Refusal>
  channel(id: string | undefined): Promise<Refusal>
}

export function createLimits({ perUser, perChannel }: LimitOptions): Limits {
  const users = new RateLimiterMemory({ points: perUser, duration: windowSeconds })
  const channels = new RateLimiterMemory({ points: perChannel, duration: windowSeconds })
  return {
    user: (id) => consume(users, id),
    channel: async (id) => (id === undefined ? undefined : consume(channels, id)),
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<Refusal> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return { seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)), isFirst: refusal.consumedPoints === limiter.points + 1 }
  }
}
