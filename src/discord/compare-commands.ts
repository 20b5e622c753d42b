/** What a deployment would change: our commands against those that Discord has. Pure. */
import { ApplicationCommandType, ApplicationIntegrationType } from 'discord.js'
import { isDeepStrictEqual } from 'node:util'

/** A command's JSON as a builder makes it, or as Discord gives it. */
export type CommandJson = Readonly<Record<string, unknown>>

export interface Change {
  readonly kind: 'added' | 'changed' | 'removed'
  /** `/ask`, or a message command's plain name. */
  readonly name: string
  /** Where it differs: paths such as `options.question.description`. */
  readonly details: readonly string[]
}

/** What Discord adds by itself, or what changes with every deployment. */
const ignored = new Set(['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'default_permission', 'name_localized', 'description_localized'])

export function compareCommands(ours: readonly CommandJson[], theirs: readonly CommandJson[]): readonly Change[] {
  const before = new Map(theirs.map((command) => [keyOf(command), command]))
  const after = new Map(ours.map((command) => [keyOf(command), command]))
  return [
    ...[...after].flatMap(([key, command]): Change[] => {
      const old = before.get(key)
      if (old === undefined) return [{ kind: 'added', name: shownName(command), details: [] }]
      const details = differences(normalize(old), normalize(command), '')
      return details.length === 0 ? [] : [{ kind: 'changed', name: shownName(command), details }]
    }),
    ...[...before].flatMap(([key, command]): Change[] => (after.has(key) ? [] : [{ kind: 'removed', name: shownName(command), details: [] }])),
  ]
}

/** Where a command can be installed that does not say so. */
const guildInstall: number = ApplicationIntegrationType.GuildInstall

/** What a command without a type is. */
const chatInput: number = ApplicationCommandType.ChatInput

const typeOf = (command: CommandJson) => Number(command.type ?? chatInput)

const keyOf = (command: CommandJson) => `${typeOf(command)} ${String(command.name)}`

const shownName = (command: CommandJson) => (typeOf(command) === chatInput ? `/${String(command.name)}` : String(command.name))

/** One form for what means the same: absent, null, false, empty and default values; sets in order; named lists by name. */
function normalize(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => normalize(item))
    if (items.length === 0) return undefined
    if (items.every((item) => typeof item === 'number')) {
      // Discord's default: installed to a server.
      const isDefault = key === 'integration_types' && items.length === 1 && items[0] === guildInstall
      return isDefault ? undefined : items.toSorted((a, b) => a - b)
    }
    return Object.fromEntries(items.map((item, index) => [String(Reflect.get(Object(item), 'name') ?? index), { ...Object(item), position: index }]))
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).flatMap(([name, inner]) => {
      const normal = ignored.has(name) ? undefined : normalize(inner, name)
      return normal === undefined ? [] : [[name, normal] as const]
    })
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }
  const isDefault = value === null || value === false || value === '' || (key === 'type' && value === chatInput)
  return isDefault ? undefined : value
}

function differences(before: unknown, after: unknown, path: string): readonly string[] {
  if (isDeepStrictEqual(before, after)) return []
  if (!isRecord(before) || !isRecord(after)) return [path === '' ? 'everything' : path]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => differences(before[key], after[key], path === '' ? key : `${path}.${key}`))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
