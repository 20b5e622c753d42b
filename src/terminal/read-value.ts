/** One typed value → what its option takes: a text, a number, a choice, a yes or no. */
import type { OptionSpec } from '#src/terminal/spec.ts'
import { terminalStringsOf, type TerminalStrings } from '#src/terminal/strings.ts'

export type ReadValue = { readonly value: string | number | boolean } | { readonly problem: string }

const yes = new Set(['true', 'yes', 'y', 'on', '1', '是', '对', '對'])
const no = new Set(['false', 'no', 'n', 'off', '0', '否', '不'])

export function readValue(text: string, spec: OptionSpec, strings: TerminalStrings = terminalStringsOf('en')): ReadValue {
  if (spec.choices.length > 0) return readChoice(text, spec, strings)
  return readers[spec.kind](text, spec, strings)
}

function readChoice(text: string, { name, choices }: OptionSpec, strings: TerminalStrings): ReadValue {
  const wanted = text.trim().toLowerCase()
  const choice = choices.find(({ name: label, value }) => label.toLowerCase() === wanted || String(value).toLowerCase() === wanted)
  return choice === undefined
    ? {
        problem: strings.notAChoice(
          name,
          text,
          choices.map(({ name: label }) => label),
        ),
      }
    : { value: choice.value }
}

const readers: Readonly<Record<OptionSpec['kind'], (text: string, spec: OptionSpec, strings: TerminalStrings) => ReadValue>> = {
  text: (text, { name, min = 0, max = Infinity }, strings) => {
    if (text.length < min) return { problem: strings.tooShort(name, min) }
    return text.length > max ? { problem: strings.tooLong(name, max) } : { value: text }
  },
  boolean: (text, { name }, strings) => {
    const wanted = text.trim().toLowerCase()
    if (yes.has(wanted)) return { value: true }
    return no.has(wanted) ? { value: false } : { problem: strings.notYesOrNo(name, text) }
  },
  integer: (text, spec, strings) => readNumber(text, /^[-+]?\d{1,15}$/, spec, strings),
  number: (text, spec, strings) => readNumber(text, /^[-+]?(?:\d+\.?\d*|\.\d+)$/, spec, strings),
}

function readNumber(text: string, form: RegExp, { name, min, max }: OptionSpec, strings: TerminalStrings): ReadValue {
  const digits = text.trim().normalize('NFKC')
  const value = Number(digits)
  if (!form.test(digits)) return { problem: strings.notANumber(name, text) }
  return value < (min ?? -Infinity) || value > (max ?? Infinity) ? { problem: strings.outOfRange(name, min, max) } : { value }
}
