/** Which of Discord's published schemas holds for the body of which operation. */
import * as spec from 'discord-api-spec/zod'
import { z } from 'zod'
import { breachesOf } from './rules.ts'

type Check = (body: unknown) => readonly string[]

type Schema = Pick<typeof spec.MessageCreateRequestSchema, 'safeParse'>

const matches =
  (schema: Schema): Check =>
  (body) => {
    const result = schema.safeParse(body)
    return result.success ? [] : [z.prettifyError(result.error).slice(0, 2000)]
  }

const message =
  (schema: Schema): Check =>
  (body) => [...matches(schema)(body), ...breachesOf(body)]

/** By the type of an interaction response. */
const responses: Readonly<Record<number, Check>> = {
  1: matches(spec.PongInteractionCallbackRequestSchema),
  4: (body) => [...matches(spec.CreateMessageInteractionCallbackRequestSchema)(body), ...breachesOf(dataOf(body))],
  5: (body) => [...matches(spec.CreateMessageInteractionCallbackRequestSchema)(body), ...onlyEphemeral(body)],
  6: matches(spec.UpdateMessageInteractionCallbackRequestSchema),
  7: (body) => [...matches(spec.UpdateMessageInteractionCallbackRequestSchema)(body), ...breachesOf(dataOf(body))],
  8: matches(spec.ApplicationCommandAutocompleteCallbackRequestSchema),
  9: (body) => [...matches(spec.ModalInteractionCallbackRequestSchema)(body), ...tooManyInputs(body)],
}

const response = z.looseObject({
  type: z.number(),
  data: z.looseObject({ flags: z.number().optional(), components: z.array(z.unknown()).optional() }).optional(),
})

const dataOf = (body: unknown) => response.parse(body).data ?? {}

const onlyEphemeral: Check = (body) => ((dataOf(body).flags ?? 0) & ~(1 << 6) ? ['a deferral with other flags than ephemeral'] : [])

const tooManyInputs: Check = (body) => ((dataOf(body).components ?? []).length > 5 ? ['a modal with more than 5 inputs'] : [])

export const checks = {
  response: (body: unknown): readonly string[] => {
    const type = response.safeParse(body).data?.type ?? 0
    return responses[type]?.(body) ?? [`no interaction response has the type ${type}`]
  },
  followUp: message(spec.IncomingWebhookRequestPartialSchema),
  editFollowUp: message(spec.IncomingWebhookUpdateRequestPartialSchema),
  createMessage: message(spec.MessageCreateRequestSchema),
  editMessage: message(spec.MessageEditRequestPartialSchema),
  commands: matches(z.array(z.unknown())) satisfies Check,
  command: matches(spec.ApplicationCommandUpdateRequestSchema),
  thread: matches(spec.CreateTextThreadWithMessageRequestSchema),
  threadAlone: matches(spec.CreateTextThreadWithoutMessageRequestSchema),
  directChannel: matches(spec.CreatePrivateChannelRequestSchema),
} satisfies Record<string, Check>
