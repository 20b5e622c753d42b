/** A message as a person would describe it: its texts, and each row of controls on a line. */
import { z } from 'zod'
import type { Message } from '#src/reply/reply.ts'
import { componentsOf } from '#test/discord/loopback/component.ts'

const row = z.looseObject({
  components: z.array(
    z.looseObject({
      label: z.string().optional(),
      placeholder: z.string().optional(),
      disabled: z.boolean().optional(),
      style: z.number().optional(),
      options: z.array(z.looseObject({ label: z.string() })).optional(),
    }),
  ),
})

/** `[!Primary]`, `[Secondary]`, `[Disabled…]`, `<placeholder: options>`. */
export function cardText(message: Message): string {
  return componentsOf(message.components)
    .flatMap((component) => {
      if (component.type === 10) return [component.content ?? '']
      if (component.type === 14) return ['———']
      if (component.type !== 1) return []
      return [
        row
          .parse(component)
          .components.map(({ label, placeholder, disabled, style, options = [] }) => {
            if (placeholder !== undefined) return `<${placeholder}: ${options.map((option) => option.label).join(' | ')}>`
            return `[${style === 1 ? '!' : ''}${label}${disabled === true ? '…' : ''}]`
          })
          .join(' '),
      ]
    })
    .join('\n')
}
