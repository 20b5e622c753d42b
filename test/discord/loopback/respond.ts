/** What an interaction response does: the same for the REST callback and for an inline answer in HTTP mode. */
import { z } from 'zod'
import { failure, keepBotMessage, replaceMessage } from './state.ts'
import type { Result, State } from './state.ts'
import { messagePayload } from './world.ts'
import type { StoredMessage } from './world.ts'

const response = z.looseObject({
  type: z.number(),
  data: z
    .looseObject({ flags: z.number().optional(), choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).optional() })
    .optional(),
})

export function applyResponse(state: State, token: string, body: unknown, query = new URLSearchParams()): Result {
  const account = state.ledger.find(token)
  if (account === undefined) return failure(404, 10062)
  const { type, data = {} } = response.parse(body)
  const refused = state.ledger.respond(account, type)
  if (refused !== undefined) return failure(refused === 10062 ? 404 : 400, refused)
  const message = shownMessage(type)
  if (message !== undefined) account.original = message
  if (type !== 5 && type !== 6) {
    state.ledger.show(account, {
      ...(message === undefined ? {} : { message }),
      ...(type === 9 ? { modal: data } : {}),
      ...(data.choices === undefined ? {} : { choices: data.choices }),
    })
  }
  if (query.get('with_response') !== 'true') return { status: 204 }
  return {
    status: 200,
    body: {
      interaction: { id: account.id, type: 2, response_message_id: message?.id ?? null },
      resource: { type, ...(message === undefined ? {} : { message: messagePayload(message) }) },
    },
  }

  function shownMessage(kind: number): StoredMessage | undefined {
    if (account === undefined) return undefined
    if (kind === 4 || kind === 5) return keepBotMessage(state, account.channel, data, { webhook: true })
    if (kind === 6) return account.source
    if (kind === 7 && account.source !== undefined) return replaceMessage(state, account.source, data)
    return undefined
  }
}
