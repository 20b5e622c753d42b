/** Failures that no retry mends: what to tell the operator, in one sentence, and with which exit code to end. */
import { DiscordjsError, DiscordjsErrorCodes } from 'discord.js'
import { exitCodes } from '#src/discord/exit-codes.ts'

export interface Fatal {
  readonly exitCode: number
  readonly sentence: string
  /** Whether trying again is pointless. */
  readonly isFinal: boolean
}

const final = (exitCode: number, sentence: string): Fatal => ({ exitCode, sentence, isFinal: true })

export const fatals = {
  token: final(exitCodes.token, 'Discord does not accept DISCORD_TOKEN: copy it again from the Bot page of the developer portal.'),
  intents: final(
    exitCodes.intents,
    'Discord does not allow this bot its intents, though none is privileged: look for a restriction on its page in the developer portal.',
  ),
  sharding: final(
    exitCodes.sharding,
    'Discord does not accept these shards: make SHARDS and SHARD_COUNT fit each other and the number of servers, or set SHARDS to auto.',
  ),
  version: final(exitCodes.version, 'Discord no longer speaks this version of its gateway: update discord.js.'),
} as const

/** By the code with which Discord closes the gateway. */
const byCloseCode: Readonly<Record<number, Fatal>> = {
  4004: fatals.token,
  4010: fatals.sharding,
  4011: fatals.sharding,
  4012: fatals.version,
  4013: fatals.intents,
  4014: fatals.intents,
}

/** What `@discordjs/ws` says when such a close meets a client that is still logging in. */
const byMessage: Readonly<Record<string, Fatal>> = {
  'Authentication failed': fatals.token,
  'Invalid shard': fatals.sharding,
  'Sharding is required': fatals.sharding,
  'Used an invalid API version': fatals.version,
  'Used invalid intents': fatals.intents,
  'Used disallowed intents': fatals.intents,
}

export function fatalOfCloseCode(code: number): Fatal | undefined {
  return byCloseCode[code]
}

/** Any error of a login. What is not known to be beyond help counts as Discord being out of reach. */
export function fatalOfLogin(error: unknown): Fatal {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return fatals.token
  if (error instanceof Error && Object.hasOwn(byMessage, error.message)) return byMessage[error.message] ?? fatals.token
  const reason = error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown error'
  return {
    isFinal: false,
    exitCode: exitCodes.unreachable,
    sentence: `Discord cannot be reached (${reason}): check the network and DISCORD_API_URL, then start again.`,
  }
}
