/** The rules of Discord's that its OpenAPI document does not hold, and Footnote's own about pings. */
import { z } from 'zod'
import { componentsOf } from './component.ts'

const usesComponentsV2 = 1 << 15

const body = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(z.unknown()).nullish(),
  poll: z.unknown().optional(),
  flags: z.number().nullish(),
  components: z.array(z.unknown()).nullish(),
  allowed_mentions: z
    .looseObject({ parse: z.array(z.string()).nullish(), users: z.array(z.string()).nullish(), roles: z.array(z.string()).nullish() })
    .nullish(),
})

/** What is wrong with a message's body, in words; empty when nothing is. */
export function breachesOf(value: unknown): readonly string[] {
  const message = body.parse(value)
  const components = componentsOf(message.components)
  const characters = components.reduce((sum, { type, content }) => sum + (type === 10 ? (content ?? '').length : 0), 0)
  const ids = components.flatMap(({ custom_id }) => custom_id ?? [])
  const isV2 = ((message.flags ?? 0) & usesComponentsV2) !== 0
  const mentions = message.allowed_mentions
  return [
    ...(components.length > 40 ? [`${components.length} components, at most 40 with nested ones`] : []),
    ...(characters > 4000 ? [`${characters} characters of text, at most 4000 in all`] : []),
    ...(new Set(ids).size < ids.length ? [`the custom_id ${ids.find((id, index) => ids.indexOf(id) < index)} occurs twice`] : []),
    ...(isV2 && (message.content || message.embeds?.length || message.poll) ? ['content, embeds or poll together with the Components V2 flag'] : []),
    ...(!isV2 && components.some(({ type }) => type >= 9) ? ['Components V2 without their flag'] : []),
    ...(isV2 && components.length === 0 ? ['a message without components'] : []),
    ...(components.some(({ type, content }) => type === 10 && content?.trim() === '') ? ['an empty text'] : []),
    ...(mentions?.parse?.length === 0 ? [] : ['allowed_mentions must be there, with an empty parse']),
    ...((mentions?.users?.length ?? 0) > 1 || mentions?.roles?.length ? ['more than one member may be pinged'] : []),
  ]
}
