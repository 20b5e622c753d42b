/** The settings: every problem at once, no secret in any, and an example file that never falls behind. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseSettings, renderEnvExample } from '#src/settings.ts'

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  const parsed = parseSettings(environment)
  return 'problems' in parsed ? parsed.problems : []
}

test('needs nothing at all', () => {
  expect(parseSettings({ PATH: '/bin' })).toMatchObject({ settings: { DISCORD_API_URL: 'https://discord.com/api', SHARDS: 'auto', LOG_LEVEL: 'info' } })
})

test('an empty value counts as unset', () => {
  expect(parseSettings({ DISCORD_TOKEN: '', HTTP_PORT: '  ' })).toEqual(parseSettings({}))
})

test('lists every problem at once, each with its setting and what it means', () => {
  const problems = problemsOf({
    DISCORD_API_URL: 'discord',
    HTTP_PORT: '70000',
    LOG_LEVEL: 'loud',
    LOG_FORMAT: 'xml',
    SHARDS: '3',
    SHARD_COUNT: '2',
    USER_LIMIT: 'many',
    DISCORD_PUBLIC_KEY: 'abc',
  })
  const names = problems.map((problem) => problem.split(' ')[0] ?? '')
  expect(new Set(names)).toEqual(new Set(['DISCORD_API_URL', 'DISCORD_PUBLIC_KEY', 'HTTP_PORT', 'LOG_FORMAT', 'LOG_LEVEL', 'SHARDS', 'USER_LIMIT']))
  for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+ (must|does) .+\. .+\.$/)
})

test('never repeats a value, which may be a secret', () => {
  const secret = 'S3CR3T-value'
  for (const name of ['DISCORD_TOKEN', 'DISCORD_PUBLIC_KEY', 'HTTP_PORT', 'LOG_LEVEL', 'SHARDS', 'USER_LIMIT']) {
    expect(problemsOf({ [name]: secret })).toHaveLength(1)
    expect(problemsOf({ [name]: secret }).join()).not.toContain(secret)
  }
})

test.for([
  ['0', [0]],
  ['0,1', [0, 1]],
  ['[2, 3]', [2, 3]],
  ['auto', 'auto'],
] as const)('reads SHARDS=%s', ([text, shards]) => {
  expect(parseSettings({ SHARDS: text, SHARD_COUNT: '4' })).toMatchObject({ settings: { SHARDS: shards, SHARD_COUNT: 4 } })
})

test('named shards need their count', () => {
  expect(problemsOf({ SHARDS: '0' })).toEqual([expect.stringContaining('SHARD_COUNT is needed')])
})

test('.env.example is what the schema says', () => {
  expect(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')).toBe(renderEnvExample())
})

test('.env.example can be copied as it is', () => {
  const lines = renderEnvExample()
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => line.replace(/^# /, ''))
  const environment = Object.fromEntries(lines.map((line) => [line.split('=')[0] ?? '', line.split('=').slice(1).join('=')]))
  expect(parseSettings(environment)).toEqual(parseSettings({}))
})
