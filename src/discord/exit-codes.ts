/** How the process ends, for supervisors: what another start would mend, and what not. */
export const exitCodes = {
  stopped: 0,
  failed: 1,
  settings: 2,
  token: 3,
  intents: 4,
  sharding: 5,
  version: 6,
  /** Discord could not be reached: worth another try. */
  unreachable: 7,
  /** The corpus or a command is broken. */
  content: 8,
} as const

/** Codes after which another start would end the same way. */
export const finalCodes: readonly number[] = [exitCodes.settings, exitCodes.token, exitCodes.intents, exitCodes.sharding, exitCodes.version, exitCodes.content]
