/** What has been begun and not finished, so that a stop can wait for it. */
import { setTimeout as sleep } from 'node:timers/promises'

export type InFlight = ReturnType<typeof createInFlight>

export function createInFlight() {
  const running = new Set<Promise<void>>()
  return {
    size: () => running.size,
    track(work: Promise<void>): void {
      running.add(work)
      const remove = () => void running.delete(work)
      work.then(remove, remove)
    },
    /** Resolves when nothing runs any more, or after `limitMs`. */
    async idle(limitMs: number): Promise<void> {
      const end = new AbortController()
      await Promise.race([Promise.allSettled(running), sleep(limitMs, undefined, { signal: end.signal }).catch(() => undefined)])
      end.abort()
    },
  }
}
