/** Reading messages and modals as a person would: their components one after the other, their text, their buttons. */
import { z } from 'zod'

const component = z.looseObject({
  type: z.number(),
  custom_id: z.string().optional(),
  content: z.string().optional(),
  label: z.string().nullish(),
  url: z.string().optional(),
  value: z.string().optional(),
  disabled: z.boolean().optional(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string(), description: z.string().nullish() })).optional(),
})

export type Component = z.infer<typeof component>

/** Every component below `value`, outermost first, however nested. */
export function componentsOf(value: unknown): readonly Component[] {
  if (Array.isArray(value)) return value.flatMap(componentsOf)
  if (typeof value !== 'object' || value === null) return []
  const inner = ['components', 'accessory', 'component'].flatMap((key) => componentsOf(Reflect.get(value, key)))
  const found = component.safeParse(value)
  return found.success ? [found.data, ...inner] : inner
}

/** The text displays, joined by line breaks. */
export function textOf(value: unknown): string {
  return componentsOf(value)
    .flatMap((found) => (found.type === 10 ? [found.content ?? ''] : []))
    .join('\n')
}
