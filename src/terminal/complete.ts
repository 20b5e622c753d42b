/** What Tab offers: names of commands, names of options, and the values that a command suggests. Pure. */
import type { Choice, Context, Options, SlashCommand } from '#src/command.ts'
import { findOption, isFreeText, readOptions } from '#src/terminal/read-options.ts'
import type { CommandSpec, OptionSpec } from '#src/terminal/spec.ts'
import { terminalStringsOf } from '#src/terminal/strings.ts'
import { splitWords } from '#src/terminal/words.ts'

/** As readline wants it: the completions, and the end of the line that they replace. */
export type Completion = [completions: string[], replaced: string]

export interface Completer {
  readonly specs: readonly CommandSpec[]
  /** Names that are no command's: `/help`. */
  readonly builtIn: readonly string[]
  readonly context: Context
}

export function complete(line: string, { specs, builtIn, context }: Completer): Completion {
  const command = /^\/(\S*)$/u.exec(line)?.[1]
  if (command !== undefined) return [[...specs.map(({ name }) => name), ...builtIn].filter((name) => name.startsWith(command)).map((name) => `/${name} `), line]
  const [, name = '', typed = ''] = /^\/(\S+)\s+(.*)$/su.exec(line) ?? []
  const spec = specs.find((candidate) => candidate.name === name || candidate.aliases.includes(name))
  return spec === undefined ? [[], line] : completeOptions(spec, typed, context)
}

function completeOptions(spec: CommandSpec, typed: string, context: Context): Completion {
  // An open quotation mark keeps the spaces of a named value.
  const named = /(?:^|\s)([\p{L}\p{N}_-]+)([:=])(?:"([^"]*)|(\S*))$/u.exec(typed)
  const option = named?.[1] === undefined ? undefined : findOption(spec.options, named[1])
  if (named !== null && option !== undefined) {
    const value = named[3] ?? named[4] ?? ''
    const mark = `${named[1]}${named[2]}`
    return [valuesOf(spec, option, value, typed, context).map((found) => `${mark}${quoteIfNeeded(found)} `), named[0].trimStart()]
  }
  const words = splitWords(typed, (name) => findOption(spec.options, name) !== undefined)
  const free = spec.options.filter((candidate) => !words.some(({ name }) => name !== undefined && findOption([candidate], name)))
  const last = /\S*$/u.exec(typed)?.[0] ?? ''
  const names = free.map(({ name }) => `${name}:`).filter((name) => name.startsWith(last))
  // Behind the named options: a choice takes the last word, a free text all words that the options before it leave.
  const tail = typed.slice(words.findLast(({ name }) => name !== undefined)?.end ?? 0).trimStart()
  const bare = splitWords(tail, () => false)
  const text = free.findIndex(isFreeText)
  const filled = Math.min(bare.length - (last === '' ? 0 : 1), text < 0 ? Infinity : text)
  for (const candidate of free.slice(filled, text < 0 ? undefined : text + 1)) {
    const current = isFreeText(candidate) ? tail.slice(bare[filled]?.start ?? tail.length) : last
    const values = valuesOf(spec, candidate, current, typed, context)
    if (values.length > 0) return [current === last ? [...values, ...names] : values, current]
  }
  return [tail === last ? names : [], last]
}

function valuesOf({ command, options }: CommandSpec, option: OptionSpec, value: string, typed: string, context: Context): string[] {
  if (option.kind === 'boolean') return startingWith(['true', 'false'], value)
  if (option.choices.length > 0)
    return startingWith(
      option.choices.map(({ name }) => name),
      value,
    )
  if (!option.autocomplete || command.kind !== 'slash') return []
  // What has been given for the other options narrows the list, as far as it can be read.
  const read = readOptions(
    typed,
    options.map((other) => ({ ...other, required: false })),
    terminalStringsOf(context.locale),
  )
  const names = suggestValues(command, option.name, value, { ...('options' in read && read.options), [option.name]: value }, context).map(({ name }) => name)
  // A prompt can only complete what is being typed; what merely matches is listed when nothing begins that way.
  const begun = startingWith(names, value)
  return begun.length > 0 ? begun : names
}

/** A failing suggestion must not take the prompt down: the line can still be typed. */
export function suggestValues(command: SlashCommand, name: string, value: string, options: Options, context: Context): readonly Choice[] {
  try {
    return command.suggest?.({ name, value }, context, options) ?? []
  } catch {
    return []
  }
}

function startingWith(names: readonly string[], typed: string): string[] {
  return names.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
}

function quoteIfNeeded(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value
}
