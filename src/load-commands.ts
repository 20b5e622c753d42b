/** Loads the commands: every file in `commands/` is one, and a file that is not stops the start with its name and the reason. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from '#src/command.ts'

const commandsFolder = join(import.meta.dirname, '..', 'commands')

/** In the order of their file names. Rejects with all problems at once. */
export async function loadCommands(folder: string = commandsFolder): Promise<readonly Command[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).toSorted()
  const loaded = await Promise.all(names.map((name) => loadCommand(folder, name)))
  const problems = loaded.flatMap(({ name, problem }) => (problem === undefined ? [] : [`${name}: ${problem}`]))
  const commands = loaded.flatMap(({ name, command }) => (command === undefined ? [] : [{ name, command }]))
  for (const [index, { name, command }] of commands.entries()) {
    const first = commands.find((other) => other.command.data.name === command.data.name)
    if (first !== undefined && first !== commands[index]) problems.push(`${name}: the command name "${command.data.name}" is already taken by ${first.name}`)
  }
  if (commands.length === 0 && problems.length === 0) problems.push('there is no command in it')
  if (problems.length > 0) throw new Error(`commands/ cannot be loaded:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  return commands.map(({ command }) => command)
}

async function loadCommand(folder: string, name: string): Promise<{ name: string; command?: Command; problem?: string }> {
  try {
    const module: unknown = await import(pathToFileURL(join(folder, name)).href)
    const command: unknown = Reflect.get(Object(module), 'default')
    const problem = problemOf(command)
    return isCommand(command) && problem === undefined ? { name, command } : { name, problem: problem ?? 'its default export is not a command' }
  } catch (error) {
    return { name, problem: `it cannot be imported: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function isCommand(value: unknown): value is Command {
  return problemOf(value) === undefined
}

function problemOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'it has no default export made with defineCommand'
  const kind: unknown = Reflect.get(value, 'kind')
  if (kind !== 'slash' && kind !== 'message') return 'its kind must be "slash" or "message"'
  if (typeof Reflect.get(value, 'run') !== 'function') return 'it has no run function'
  const data: unknown = Reflect.get(value, 'data')
  const toJSON: unknown = Reflect.get(Object(data), 'toJSON')
  if (typeof toJSON !== 'function') return 'its data must be a discord.js command builder'
  try {
    // Builders check themselves when they are turned into JSON.
    toJSON.call(data)
    return undefined
  } catch (error) {
    return `its data is not a valid command: ${error instanceof Error ? error.message : String(error)}`
  }
}
