/** A modal, asked field by field on the prompt. */
import type { Reply } from '#src/reply/reply.ts'
import type { Run } from '#src/terminal/layout.ts'
import type { TerminalStrings } from '#src/terminal/strings.ts'

export type Modal = Extract<Reply, { kind: 'modal' }>['modal']
type Part = Modal['components'][number]
type Label = Extract<Part, { type: 18 }>
type Input = Extract<Label['component'], { type: 4 }>
type Select = Extract<Label['component'], { type: 3 }>

export interface Asking {
  readonly strings: TerminalStrings
  readonly say: (runs: readonly Run[]) => void
  /** The next line that is typed; undefined at the end of input. */
  readonly nextLine: (prompt: string) => Promise<string | undefined>
}

export type Fields = Readonly<Record<string, string>>

/** The fields by custom_id; undefined when the reader cancels with an empty line where something is needed, or input ends. */
export async function askModal(modal: Modal, asking: Asking): Promise<Fields | undefined> {
  const fields: Record<string, string> = {}
  asking.say([{ text: modal.title, styles: ['bold'] }])
  for (const { input, label, description } of modal.components.flatMap(readPart)) {
    asking.say([{ text: label, styles: [] }, ...(description === '' ? [] : [{ text: ` · ${description}`, styles: ['dim' as const] }])])
    const value = input.type === 4 ? await askText(input, label, asking) : await askChoice(input, asking)
    if (value === undefined) return undefined
    fields[input.custom_id] = value
  }
  return fields
}

interface Field {
  readonly input: Input | Select
  readonly label: string
  readonly description: string
}

/** Texts between the fields are said as they come; inputs that only Discord can fill are left out. */
function readPart(part: Part): Field[] {
  if (part.type === 18) {
    const { component: input, label, description = '' } = part
    return input.type === 4 || input.type === 3 ? [{ input, label, description }] : []
  }
  if (part.type === 1) return part.components.map((input) => ({ input, label: input.label ?? input.custom_id, description: '' }))
  return []
}

async function askText(
  { min_length: min = 0, max_length: max = 4000, placeholder, required = true, value: preset = '' }: Input,
  label: string,
  { strings, say, nextLine }: Asking,
): Promise<string | undefined> {
  if (placeholder !== undefined || preset !== '') say([{ text: preset === '' ? strings.example(placeholder ?? '') : preset, styles: ['dim'] }])
  say([{ text: required && preset === '' ? strings.nextLine : strings.nextLineOptional, styles: ['dim'] }])
  for (;;) {
    const line = await nextLine('… ')
    if (line === undefined) return undefined
    const text = line.trim() === '' ? preset : line.trim()
    if (text === '') return required ? undefined : ''
    if (text.length >= min && text.length <= max) return text
    say([{ text: text.length < min ? strings.tooShort(label, min) : strings.tooLong(label, max), styles: ['yellow'] }])
  }
}

async function askChoice({ options, required = true }: Select, { strings, say, nextLine }: Asking): Promise<string | undefined> {
  for (const [index, { label }] of options.entries())
    say([
      { text: `[${index + 1}] `, styles: ['cyan'] },
      { text: label, styles: [] },
    ])
  say([{ text: required ? strings.nextLine : strings.nextLineOptional, styles: ['dim'] }])
  for (;;) {
    const line = await nextLine('… ')
    if (line === undefined) return undefined
    if (line.trim() === '') return required ? undefined : ''
    const picked = options[Number(line) - 1]
    if (picked !== undefined) return picked.value
    say([{ text: strings.pickNumber(options.length), styles: ['yellow'] }])
  }
}
