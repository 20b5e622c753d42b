/** Faults to order: what the REST side does wrong for the next requests that match. */

export interface Fault {
  readonly method?: string
  readonly path: RegExp
  /** How many requests it meets; 1 unless told. */
  readonly times?: number
  /** Answers with this status instead of the right one. */
  readonly status?: number
  /** Discord's error code in the answer. */
  readonly code?: number
  /** Seconds, with status 429. */
  readonly retryAfter?: number
  /** Waits before it goes on. */
  readonly delayMs?: number
  /** Cuts the connection: before the request is carried out, or after it, so that the answer is lost. */
  readonly drop?: 'before' | 'after'
}

export function createFaults() {
  let waiting: { fault: Fault; left: number }[] = []
  return {
    add(fault: Fault): void {
      waiting.push({ fault, left: fault.times ?? 1 })
    },
    /** The first ordered fault that matches, used up once. */
    take(method: string, path: string): Fault | undefined {
      const found = waiting.find(({ fault }) => (fault.method ?? method) === method && fault.path.test(path))
      if (found === undefined) return undefined
      found.left -= 1
      waiting = waiting.filter(({ left }) => left > 0)
      return found.fault
    },
    clear(): void {
      waiting = []
    },
  }
}

export const paths = {
  callback: /^\/interactions\/\d+\/[^/]+\/callback$/,
  followUp: /^\/webhooks\/\d+\/[^/]+$/,
  original: /^\/webhooks\/\d+\/[^/]+\/messages\/@original$/,
  message: /^\/channels\/\d+\/messages$/,
  commands: /^\/applications\/\d+(\/guilds\/\d+)?\/commands$/,
  gateway: /^\/gateway\/bot$/,
}
