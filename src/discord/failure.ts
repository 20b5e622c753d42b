/** What Discord's refusals mean to the bot, by error code. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'

/** How an interaction or a message ended, as the logs and metrics name it. */
export type FailureName = 'late' | 'already-answered' | 'no-permission' | 'gone' | 'refused' | 'unavailable' | 'disconnected' | 'broken'

const names: Readonly<Record<string, FailureName>> = {
  10003: 'gone',
  10008: 'gone',
  10015: 'gone',
  10062: 'late',
  40060: 'already-answered',
  50001: 'no-permission',
  50013: 'no-permission',
  50027: 'late',
  160002: 'no-permission',
}

export interface Failure {
  readonly name: FailureName
  readonly code?: string | number
  readonly status?: number
}

/** `late` and `already-answered` mean that nothing more can be done; never retried, because invalid requests get an address banned. */
export function failureOf(error: unknown): Failure {
  if (error instanceof DiscordAPIError) return { name: names[error.code] ?? 'refused', code: error.code, status: error.status }
  if (error instanceof HTTPError || error instanceof RateLimitError) return { name: 'unavailable', ...('status' in error ? { status: error.status } : {}) }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(E[A-Z_]+|UND_ERR_[A-Z_]+)$/.test(error.code))
    return { name: 'disconnected', code: error.code }
  if (error instanceof Error && error.name === 'AbortError') return { name: 'unavailable' }
  return { name: 'broken' }
}
