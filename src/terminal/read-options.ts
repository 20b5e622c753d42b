/** What was typed after a command's name → its options, by name or by position; or one line saying what is wrong. */
import type { Options } from '#src/command.ts'
import { nearestNames } from '#src/terminal/nearest.ts'
import { readValue } from '#src/terminal/read-value.ts'
import type { OptionSpec } from '#src/terminal/spec.ts'
import type { TerminalStrings } from '#src/terminal/strings.ts'
import { splitWords, type Word } from '#src/terminal/words.ts'

export type ReadOptions = { readonly options: Options } | { readonly problem: string }

export function readOptions(line: string, specs: readonly OptionSpec[], strings: TerminalStrings): ReadOptions {
  const words = splitWords(line, (name) => findOption(specs, name) !== undefined)
  const misnamed = words.flatMap(({ value, isQuoted }) => (isQuoted ? [] : (misspelt(value, specs) ?? [])))[0]
  if (misnamed !== undefined) return { problem: strings.unknownOption(misnamed.name, misnamed.nearest) }
  const { named, bare } = separate(words, specs)
  const given = [
    ...named,
    ...placeBare(
      bare,
      specs.filter((spec) => !named.some((pair) => pair.spec === spec)),
    ),
  ]
  const found: Record<string, string | number | boolean> = {}
  for (const { spec, text } of given) {
    if (spec === undefined) return { problem: strings.tooMuch(text) }
    const read = readValue(text, spec, strings)
    if ('problem' in read) return read
    found[spec.name] = read.value
  }
  const missing = specs.find((spec) => spec.required && found[spec.name] === undefined)
  return missing === undefined ? { options: found } : { problem: strings.missing(missing.name, missing.description) }
}

export function findOption(specs: readonly OptionSpec[], name: string): OptionSpec | undefined {
  const wanted = name.toLowerCase()
  return specs.find((spec) => spec.name === wanted || spec.localName.toLowerCase() === wanted)
}

interface Given {
  /** Undefined for words that no option is left for. */
  readonly spec: OptionSpec | undefined
  readonly text: string
}

/** `topc:value`: a name that is nearly an option's. Other words with a colon are text. */
function misspelt(value: string, specs: readonly OptionSpec[]): { readonly name: string; readonly nearest: string } | undefined {
  const name = /^([a-z_-]{3,})[:=]\S/.exec(value)?.[1]
  const nearest =
    name === undefined
      ? undefined
      : nearestNames(
          name,
          specs.map((spec) => spec.name),
        )[0]
  return name === undefined || nearest === undefined ? undefined : { name, nearest }
}

/** Words after an unquoted text that was named belong to it: `question:How many were sold` needs no quotation marks. */
function separate(words: readonly Word[], specs: readonly OptionSpec[]): { readonly named: { spec: OptionSpec; text: string }[]; readonly bare: Word[] } {
  const named: { spec: OptionSpec; text: string }[] = []
  const bare: Word[] = []
  let open: { spec: OptionSpec; text: string } | undefined
  for (const word of words) {
    const spec = word.name === undefined ? undefined : findOption(specs, word.name)
    if (spec !== undefined) {
      const pair = { spec, text: word.value }
      named.push(pair)
      open = isFreeText(spec) && !word.isQuoted ? pair : undefined
    } else if (open !== undefined) open.text += ` ${word.value}`
    else bare.push(word)
  }
  return { named, bare }
}

/** In the order of the options: a free text takes all that is left, a number, a choice or a yes takes its words if they fit. */
function placeBare(words: readonly Word[], specs: readonly OptionSpec[]): Given[] {
  const placed: Given[] = []
  let rest = words
  let passedOver: OptionSpec | undefined
  for (const spec of specs) {
    if (rest.length === 0) return placed
    const taken = isFreeText(spec) ? rest.length : countTaken(rest, spec)
    if (taken > 0) placed.push({ spec, text: join(rest.slice(0, taken)) })
    else if (spec.kind !== 'boolean') passedOver ??= spec
    rest = rest.slice(taken)
  }
  // What fits nowhere was most likely meant for the first option that it might have been for.
  return rest.length === 0 ? placed : [...placed, { spec: passedOver, text: join(rest) }]
}

/** A choice's name may have several words. A required option takes a word that does not fit, to say so, and a number's one that is out of bounds. */
function countTaken(words: readonly Word[], spec: OptionSpec): number {
  for (let count = spec.choices.length > 0 ? words.length : 1; count > 0; count -= 1) {
    if ('value' in readValue(join(words.slice(0, count)), spec)) return count
  }
  const isNumeric = spec.kind === 'integer' || spec.kind === 'number'
  return spec.required || (isNumeric && /^[-+\p{Nd}.]+$/u.test(words[0]?.value ?? '')) ? 1 : 0
}

function join(words: readonly Word[]): string {
  return words.map(({ value }) => value).join(' ')
}

/** A text that no list restricts: it takes all the words that are left. */
export function isFreeText({ kind, choices }: OptionSpec): boolean {
  return kind === 'text' && choices.length === 0
}
