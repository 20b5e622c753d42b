/** Registers the commands with Discord: the difference is shown, and only when there is one is anything written. */
import { REST, Routes } from 'discord.js'
import type { Command } from '#src/command.ts'
import { compareCommands } from '#src/discord/compare-commands.ts'
import type { Change, CommandJson } from '#src/discord/compare-commands.ts'
import { failureOf } from '#src/discord/failure.ts'
import { fatalOfLogin, fatals } from '#src/discord/fatal.ts'

export interface DeployOptions {
  readonly token: string
  /** The REST base without a version. */
  readonly api: string
  readonly commands: readonly Command[]
  /** Only for this server, at once, for trying out; everywhere when undefined. */
  readonly guild?: string | undefined
  /** Change nothing. */
  readonly dryRun?: boolean
}

export interface Deployment {
  readonly changes: readonly Change[]
  /** Whether Discord was told. */
  readonly isWritten: boolean
  readonly guild: string | undefined
}

/** Rejects with an error whose message tells the operator what to do. */
export async function deployCommands(options: DeployOptions): Promise<Deployment> {
  try {
    return await compareAndWrite(options)
  } catch (error) {
    throw new Error(explain(error, options.guild), { cause: error })
  }
}

async function compareAndWrite({ token, api, commands, guild, dryRun = false }: DeployOptions): Promise<Deployment> {
  const rest = new REST({ api, timeout: 15_000 }).setToken(token)
  const application = String(Reflect.get(Object(await rest.get(Routes.currentApplication())), 'id'))
  const route = guild === undefined ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild)
  const ours = commands.map((command): CommandJson => ({ ...command.data.toJSON() }))
  const theirs: unknown = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  const changes = compareCommands(ours, Array.isArray(theirs) ? theirs : [])
  const isWritten = changes.length > 0 && !dryRun
  // One bulk overwrite: what is not in it disappears, and writing the same twice changes nothing.
  if (isWritten) await rest.put(route, { body: ours })
  return { changes, isWritten, guild }
}

const signs: Readonly<Record<Change['kind'], string>> = { added: '+', changed: '~', removed: '-' }

/** One line per change and a closing one. */
export function renderDeployment({ changes, isWritten, guild }: Deployment): string {
  const where = guild === undefined ? 'everywhere' : `in server ${guild}`
  const lines = changes.map(({ kind, name, details }) => `${signs[kind]} ${name}${details.length === 0 ? '' : ` (${details.join(', ')})`}`)
  const end = changes.length === 0 ? `The commands are up to date ${where}.` : isWritten ? `Deployed ${where}.` : `Not deployed ${where}: nothing was changed.`
  return `${[...lines, end].join('\n')}\n`
}

function explain(error: unknown, guild: string | undefined): string {
  const { name, code, status } = failureOf(error)
  if (status === 401) return fatals.token.sentence
  if (name === 'no-permission' && guild !== undefined)
    return `Discord does not let the bot deploy in server ${guild}: check the id, and invite the bot with the scope applications.commands.`
  if (name === 'unavailable' || name === 'disconnected') return fatalOfLogin(error).sentence
  return `Discord refused the commands (${[code, error instanceof Error ? error.message : ''].filter(Boolean).join(': ')}).`
}
