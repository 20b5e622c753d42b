/** Registered commands as Discord keeps and returns them: with ids, defaults filled in, localisations only on request. */
import { z } from 'zod'
import { snowflake } from './snowflake.ts'
import { checks } from './schemas.ts'

const command = z.looseObject({ name: z.string(), type: z.number().default(1) })

/** What Discord counts towards the 8,000 characters of a command: names, descriptions and values, of localised ones the longest. */
function characters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + characters(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  const longest = (key: string) => {
    const localised = Object.values(Reflect.get(value, `${key}_localizations`) ?? {})
    return Math.max(0, ...[Reflect.get(value, key), ...localised].map((text) => (typeof text === 'string' ? text.length : 0)))
  }
  return longest('name') + longest('description') + longest('value') + characters(Reflect.get(value, 'options')) + characters(Reflect.get(value, 'choices'))
}

const unlocalised = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unlocalised)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, inner]) => [key, unlocalised(inner)]),
  )
}

function stored(item: z.infer<typeof command>, scope: string, application: string, id: unknown): Record<string, unknown> {
  return {
    id: id ?? snowflake(),
    application_id: application,
    version: snowflake(),
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    description: '',
    contexts: null,
    integration_types: [0],
    ...(scope === 'global' ? {} : { guild_id: scope }),
    ...item,
  }
}

export function createCommandStore() {
  const scopes = new Map<string, readonly Record<string, unknown>[]>()
  return {
    /** The names in a scope: a server's id, or `global`. */
    names: (scope = 'global'): readonly string[] => (scopes.get(scope) ?? []).map(({ name }) => String(name)),
    read(scope: string, withLocalizations: boolean): readonly unknown[] {
      const found = scopes.get(scope) ?? []
      return withLocalizations ? found : found.map(unlocalised)
    },
    /** Replaces the whole scope; gives what is wrong instead when something is. */
    overwrite(scope: string, application: string, body: unknown): readonly string[] {
      const list = z.array(command).parse(body)
      const names = list.map(({ type, name }) => `${type} ${name}`)
      const problems = [
        ...list.flatMap((item) => checks.command(item).map((problem) => `/${item.name}: ${problem}`)),
        ...list.flatMap((item) => (characters(item) > 8000 ? [`/${item.name}: more than 8000 characters`] : [])),
        ...(new Set(names).size < names.length ? ['two commands have the same name and type'] : []),
        ...(list.filter(({ type }) => type === 1).length > 100 || list.filter(({ type }) => type === 3).length > 15 ? ['too many commands'] : []),
      ]
      if (problems.length > 0) return problems
      const before = new Map((scopes.get(scope) ?? []).map((item) => [`${String(item.type)} ${String(item.name)}`, item.id]))
      scopes.set(
        scope,
        list.map((item) => stored(item, scope, application, before.get(`${item.type} ${item.name}`))),
      )
      return []
    },
  }
}

export type CommandStore = ReturnType<typeof createCommandStore>
