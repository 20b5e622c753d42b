/** What a subcommand of the command line is, how its arguments are read, and how its help reads. Pure. */
import { parseArgs } from 'node:util'

interface OptionRow {
  readonly type: 'string' | 'boolean'
  /** What stands for the value in the help. */
  readonly value?: string
  readonly help: string
}

export interface Given {
  readonly flag: (name: string) => boolean
  readonly text: (name: string) => string | undefined
  /** The positional arguments, joined: quotation marks around a question may be forgotten. */
  readonly words: string
}

export interface Subcommand {
  readonly summary: string
  /** The name of the positional argument, where it takes one. */
  readonly argument?: string
  readonly options?: Readonly<Record<string, OptionRow>>
  /** What the exit statuses other than 2 mean. */
  readonly statuses: readonly string[]
  /** The exit status. */
  readonly run: (given: Given) => Promise<number>
}

export type Subcommands = Readonly<Record<string, Subcommand>>

/** A mistake in how it was called: shown without a stack, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const common: Readonly<Record<string, OptionRow>> = { help: { type: 'boolean', help: 'show this help' } }

/** Throws `UsageError` for what the subcommand does not take. */
export function readArguments(name: string, { options = {}, argument }: Subcommand, args: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { ...options, ...common }, allowPositionals: argument !== undefined, strict: true })
    const text = (option: string): string | undefined => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    }
    return { flag: (option) => values[option] === true, text, words: positionals.join(' ') }
  } catch (error) {
    // Node's message goes on about positional arguments; its first sentence says what is wrong.
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : String(error)} (${name} --help shows the options)`, { cause: error })
  }
}

export function renderOverview(subcommands: Subcommands): string {
  const width = Math.max(...Object.keys(subcommands).map((name) => name.length))
  const rows = Object.entries(subcommands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'Usage: npm run --silent SUBCOMMAND -- [options]',
    '',
    ...rows,
    '',
    'SUBCOMMAND --help shows its options and exit statuses; 2 means that it was called wrongly.',
    '',
  ].join('\n')
}

export function renderUsage(name: string, { summary, argument, options = {}, statuses }: Subcommand): string {
  const rows = Object.entries({ ...options, ...common }).map(
    ([option, { value, help }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, help] as const,
  )
  const width = Math.max(...rows.map(([option]) => option.length))
  return [
    `Usage: npm run --silent ${[name, '--', '[options]', ...(argument === undefined ? [] : [argument])].join(' ')}`,
    '',
    `${name}: ${summary}`,
    '',
    ...rows.map(([option, help]) => `  ${option.padEnd(width)}  ${help}`),
    '',
    'Exit status:',
    ...[...statuses, '2  called wrongly'].map((status) => `  ${status}`),
    '',
  ].join('\n')
}
