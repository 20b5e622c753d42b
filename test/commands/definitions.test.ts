/** What Discord is told about each command keeps to Discord's limits, in every language. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { checks } from '#test/discord/loopback/schemas.ts'
import { commands } from './user.ts'

const localizations = z.record(z.string(), z.string()).nullish()

interface Described {
  readonly name: string
  readonly description?: string | undefined
  readonly name_localizations?: z.infer<typeof localizations>
  readonly description_localizations?: z.infer<typeof localizations>
  readonly options?: readonly Described[] | undefined
}

const described: z.ZodType<Described> = z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  name_localizations: localizations,
  description_localizations: localizations,
  get options() {
    return z.array(described).optional()
  },
})

const definition = z.looseObject({ integration_types: z.array(z.number()), contexts: z.array(z.number()) })

const all = commands.map((command) => ({ name: command.data.name, kind: command.kind, json: command.data.toJSON() as unknown })) // toJSON's types are read back by the schemas

/** Discord counts names, descriptions and values, each in its longest language. */
function charactersOf({ name, description = '', name_localizations, description_localizations, options = [] }: Described): number {
  const longest = (text: string, others: Described['name_localizations']) => Math.max(text.length, ...Object.values(others ?? {}).map((other) => other.length))
  return longest(name, name_localizations) + longest(description, description_localizations) + options.reduce((sum, option) => sum + charactersOf(option), 0)
}

function everyPart(part: Described): readonly Described[] {
  return [part, ...(part.options ?? []).flatMap(everyPart)]
}

test('there are the seven slash commands and the two in the menu of messages', () => {
  expect(commands.map(({ data }) => data.name)).toEqual([
    'about',
    'ask',
    'Check against the article',
    'controversy',
    'faq',
    'figure',
    'Find in the article',
    'read',
    'who',
  ])
})

test.for(all)('$name is a command that Discord accepts', ({ json }) => {
  expect(checks.command(json)).toEqual([])
  expect(charactersOf(described.parse(json))).toBeLessThanOrEqual(8000)
})

test.for(all)('$name can be used in servers, in direct messages and as a user’s own app', ({ json }) => {
  expect(definition.parse(json)).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] })
})

test.for(all)('$name has its names and descriptions in simplified and traditional Chinese, within the limits', ({ kind, json }) => {
  for (const part of everyPart(described.parse(json))) {
    for (const locale of ['zh-CN', 'zh-TW']) {
      const name = part.name_localizations?.[locale] ?? ''
      expect(name).toMatch(kind === 'slash' ? /^[\p{Script=Han}\p{L}_-]{1,32}$/u : /^.{1,32}$/u)
      expect(part.description_localizations?.[locale] ?? '').toMatch(kind === 'slash' ? /^(?=.*\p{Script=Han}).{1,100}$/u : /^$/)
    }
  }
})

test.for(all.filter(({ kind }) => kind === 'slash'))('/$name can be answered for the asker alone', ({ json }) => {
  expect(described.parse(json).options?.map(({ name }) => name)).toContain('private')
})
