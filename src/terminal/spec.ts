/** A command as the terminal sees it: what it is called, what it takes, in the reader's language. */
import type { Command } from '#src/command.ts'
import type { Locale } from '#src/language/locale.ts'

interface ChoiceSpec {
  readonly name: string
  readonly value: string | number
}

export interface OptionSpec {
  readonly name: string
  /** The name in the reader's language, where it has one. */
  readonly localName: string
  readonly description: string
  readonly kind: 'text' | 'integer' | 'number' | 'boolean'
  readonly required: boolean
  readonly choices: readonly ChoiceSpec[]
  readonly autocomplete: boolean
  /** Of a number, its value; of a text, its length. */
  readonly min: number | undefined
  readonly max: number | undefined
}

export interface CommandSpec {
  readonly command: Command
  /** What is typed after the slash. */
  readonly name: string
  /** The name in the reader's language, where it has another one. */
  readonly localName: string | undefined
  /** Other names that are understood: in the reader's language, and a message command's whole name. */
  readonly aliases: readonly string[]
  readonly description: string
  /** Without those that only Discord can fill: members, channels, files. */
  readonly options: readonly OptionSpec[]
}

/** Discord's numbers for the kinds of options. */
const kinds: Readonly<Record<number, OptionSpec['kind']>> = { 3: 'text', 4: 'integer', 5: 'boolean', 10: 'number' }

/** In the order of the commands. Two commands that would have one name keep their whole names. */
export function describeCommands(commands: readonly Command[], locale: Locale): CommandSpec[] {
  const shortNames = commands.map(({ kind, data }) => (kind === 'message' ? firstWord(slug(data.name)) : data.name))
  return commands.map((command, index) => {
    const short = shortNames[index] ?? command.data.name
    const isTaken = shortNames.some((other, at) => other === short && at !== index)
    return describe(command, isTaken ? slug(command.data.name) : short, locale)
  })
}

function describe(command: Command, name: string, locale: Locale): CommandSpec {
  const translated = localize(command.data.name_localizations, locale)
  const localName = translated === undefined || slug(translated) === name ? undefined : slug(translated)
  const aliases = [slug(command.data.name), ...(localName === undefined ? [] : [localName])].filter((alias) => alias !== name)
  if (command.kind === 'message') return { command, name, localName, aliases, description: translated ?? command.data.name, options: [] }
  const { description, description_localizations: descriptions, options = [] } = command.data.toJSON()
  return {
    command,
    name,
    localName,
    aliases,
    description: localize(descriptions, locale) ?? description,
    options: options.flatMap((option) => {
      const kind = kinds[option.type]
      if (kind === undefined) return []
      const choices = 'choices' in option ? (option.choices ?? []) : []
      return {
        name: option.name,
        localName: localize(option.name_localizations, locale) ?? option.name,
        description: localize(option.description_localizations, locale) ?? option.description,
        kind,
        required: ('required' in option ? option.required : undefined) ?? false,
        choices: choices.map((choice) => ({ name: localize(choice.name_localizations, locale) ?? choice.name, value: choice.value })),
        autocomplete: ('autocomplete' in option ? option.autocomplete : undefined) ?? false,
        min: 'min_value' in option ? option.min_value : 'min_length' in option ? option.min_length : undefined,
        max: 'max_value' in option ? option.max_value : 'max_length' in option ? option.max_length : undefined,
      }
    }),
  }
}

function localize(localizations: Readonly<Record<string, string | null | undefined>> | null | undefined, locale: Locale): string | undefined {
  return localizations?.[locale] ?? undefined
}

/** `Find in the article` → `find-in-the-article`. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function firstWord(name: string): string {
  return name.split('-')[0] ?? name
}
