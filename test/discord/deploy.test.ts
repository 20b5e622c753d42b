/** Deploying commands: the difference is shown, writing happens only when there is one, and twice is as good as once. */
import { SlashCommandBuilder } from 'discord.js'
import { expect } from 'vitest'
import { defineCommand } from '#src/command.ts'
import type { Command } from '#src/command.ts'
import { compareCommands } from '#src/discord/compare-commands.ts'
import { deployCommands, renderDeployment } from '#src/discord/deploy.ts'
import { loadCommands } from '#src/load-commands.ts'
import { paths } from './loopback/fault.ts'
import { test } from './loopback/fixture.ts'
import { stubCommands } from './stub-commands.ts'

const targetOf = (discord: { url: string; world: { token: string } }) => ({ token: discord.world.token, api: discord.url })

const greeting = (description: string): Command =>
  defineCommand({
    kind: 'slash',
    data: new SlashCommandBuilder().setName('greet').setDescription(description),
    run: () => ({ kind: 'show', visibility: 'private', message: { components: [] } }),
  })

test('registers everything at first, and finds nothing to do the second time', async ({ discord }) => {
  const first = await deployCommands({ ...targetOf(discord), commands: stubCommands })
  expect(renderDeployment(first)).toMatch(/^\+ \/ask\n\+ Find in the article\n(\+ .+\n)+Deployed everywhere\.\n$/)
  expect(discord.commands.names()).toEqual(stubCommands.map(({ data }) => data.name))
  const second = await deployCommands({ ...targetOf(discord), commands: stubCommands })
  expect(second).toEqual({ changes: [], isWritten: false, guild: undefined })
  expect(discord.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1)
})

test('registers the real commands, with every language, and finds them unchanged afterwards', async ({ discord }) => {
  const commands = await loadCommands()
  await deployCommands({ ...targetOf(discord), commands })
  expect(discord.commands.names()).toEqual(commands.map(({ data }) => data.name))
  expect((await deployCommands({ ...targetOf(discord), commands })).changes).toEqual([])
})

test('shows what is added, changed and removed', async ({ discord }) => {
  await deployCommands({ ...targetOf(discord), commands: [...stubCommands, greeting('Says hello.')] })
  const changed = await deployCommands({ ...targetOf(discord), commands: [...stubCommands.slice(1), greeting('Says goodbye.')] })
  expect(changed.changes).toEqual([
    { kind: 'changed', name: '/greet', details: ['description'] },
    { kind: 'removed', name: '/ask', details: [] },
  ])
  expect(renderDeployment(changed)).toBe('~ /greet (description)\n- /ask\nDeployed everywhere.\n')
})

test('a dry run changes nothing', async ({ discord }) => {
  const { isWritten, changes } = await deployCommands({ ...targetOf(discord), commands: stubCommands, dryRun: true })
  expect({ isWritten, changes: changes.length, calls: discord.calls.filter(({ method }) => method !== 'GET') }).toEqual({
    isWritten: false,
    changes: stubCommands.length,
    calls: [],
  })
})

test('deploys to one server without touching the others', async ({ discord }) => {
  const { home } = discord.world
  expect(renderDeployment(await deployCommands({ ...targetOf(discord), commands: stubCommands, guild: home }))).toContain(`Deployed in server ${home}.`)
  expect(discord.commands.names(home)).toHaveLength(stubCommands.length)
  expect(discord.commands.names()).toEqual([])
})

test.for([
  ['a wrong token', { status: 401 }, 'DISCORD_TOKEN'],
  ['a server that it is not in', { status: 403, code: 50001 }, 'invite the bot with the scope applications.commands'],
  ['an outage', { status: 503, times: 9 }, 'cannot be reached'],
  ['a refusal', { status: 400, code: 50035 }, 'Discord refused the commands (50035'],
] as const)('explains %s in one sentence', async ([, fault, sentence], { discord }) => {
  discord.fault({ path: paths.commands, ...fault })
  await expect(deployCommands({ ...targetOf(discord), commands: stubCommands, guild: discord.world.home })).rejects.toThrow(sentence)
})

const base = { name: 'ask', description: 'Asks.' }

test.for([
  ['what Discord fills in', { ...base, id: '1', version: '2', type: 1, nsfw: false, dm_permission: true, options: [], name_localizations: null }, base, []],
  ['the order of contexts', { ...base, contexts: [2, 0, 1] }, { ...base, contexts: [0, 1, 2] }, []],
  [
    'an option that is required by default false',
    { ...base, options: [{ type: 3, name: 'q', description: 'Q' }] },
    { ...base, options: [{ type: 3, name: 'q', description: 'Q', required: false }] },
    [],
  ],
] as const)('sees no difference in %s', ([, theirs, ours]) => {
  expect(compareCommands([ours], [theirs])).toEqual([])
})

test.for([
  ['a description', { description: 'Other.' }, ['description']],
  ['a localisation', { description_localizations: { 'zh-TW': '問' } }, ['description_localizations']],
  ['a new option', { options: [{ type: 3, name: 'q', description: 'Q' }] }, ['options']],
  ['contexts', { contexts: [0] }, ['contexts']],
  ['permissions', { default_member_permissions: '32' }, ['default_member_permissions']],
] as const)('sees a difference in %s', ([, change, details]) => {
  expect(compareCommands([{ ...base, ...change }], [base])).toEqual([{ kind: 'changed', name: '/ask', details }])
})

test('sees the order of options, which people see too', () => {
  const [q, p] = [
    { type: 3, name: 'q', description: 'Q' },
    { type: 3, name: 'p', description: 'P' },
  ]
  expect(compareCommands([{ ...base, options: [q, p] }], [{ ...base, options: [p, q] }])).toHaveLength(1)
})

test('keeps a slash command and a message command of one name apart', () => {
  expect(compareCommands([{ name: 'ask', type: 3 }], [base]).map(({ kind }) => kind)).toEqual(['added', 'removed'])
})
