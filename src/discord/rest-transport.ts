/** Interaction responses over Discord's REST API. The interaction's own token authorises them, so the bot's is not sent along. */
import { REST, Routes } from 'discord.js'
import type { APIInteraction } from 'discord.js'
import { failureOf } from '#src/discord/failure.ts'
import { messageIdOf } from '#src/discord/payload.ts'
import type { Transport } from '#src/discord/respond.ts'

/** A response later than this is worth little: the interaction has expired, or the person has gone. */
const requestTimeoutMs = 5000

/**
 * A client of its own for them: Discord does not count what interactions are answered with towards the bot's 50 requests a second,
 * and neither must discord.js, or a busy minute would queue up behind mentions.
 */
export function createInteractionRest(api: string): REST {
  return new REST({ api, timeout: requestTimeoutMs, globalRequestsPerSecond: Number.MAX_SAFE_INTEGER })
}

export function createRestTransport(
  rest: REST,
  { id, token, application_id: application }: Pick<APIInteraction, 'id' | 'token' | 'application_id'>,
): Transport {
  const auth = false
  const original = Routes.webhookMessage(application, token, '@original')
  return {
    async respond(body, { wantsMessage }) {
      const query = new URLSearchParams({ with_response: String(wantsMessage) })
      return messageIdOf(await onceMore(() => rest.post(Routes.interactionCallback(id, token), { body, query, auth })))
    },
    async editOriginal(body) {
      return messageIdOf(await rest.patch(original, { body, auth }))
    },
    async deleteOriginal() {
      await rest.delete(original, { auth })
    },
    async followUp(body) {
      return messageIdOf(await rest.post(Routes.webhook(application, token), { body, auth, query: new URLSearchParams({ wait: 'true' }) }))
    },
  }
}

/** discord.js repeats what was answered with a server error, but not what a cut connection swallowed. If it was heard after all, Discord says so. */
async function onceMore<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    if (failureOf(error).name !== 'disconnected') throw error
    return request()
  }
}
