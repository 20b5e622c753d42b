/** The whole program as a process: the real commands on the real corpus, started, killed, restarted and stopped. */
import { expect, vi } from 'vitest'
import { createSigner, sendOver } from './http.ts'
import { componentsOf } from './loopback/component.ts'
import { test as withDiscord } from './loopback/fixture.ts'
import { startMain, tokenOf } from './process.ts'
import type { Main } from './process.ts'

const test = withDiscord.extend('start', async ({ discord }, { onCleanup }) => {
  const started: Main[] = []
  onCleanup(async () => {
    await Promise.all(started.map((main) => main.end()))
  })
  return (mode: readonly string[], environment: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []): Main => {
    // Whatever a test leaves out, no process ever gets to see the real Discord.
    const main = startMain(mode, { DISCORD_API_URL: discord.url, ...environment }, nodeOptions)
    started.push(main)
    return main
  }
})

const ready = /"event":"ready"/

/** The custom_ids of the enabled buttons on a card. */
const buttonsOf = (message: { components: readonly unknown[] } | undefined) =>
  componentsOf(message?.components).flatMap(({ type, custom_id, disabled }) => (type === 2 && custom_id !== undefined && disabled !== true ? [custom_id] : []))

test('answers a real question, and its buttons work after a kill and a restart', { timeout: 60_000 }, async ({ discord, start }) => {
  const first = start([], tokenOf(discord))
  await first.logged(ready)
  const answer = await discord.slash({ command: 'about' })
  expect(answer.type).toBe(4)
  const offered = await discord.suggest({ command: 'ask', option: 'question', value: '' })
  const question = String(offered.choices[0]?.value)
  const card = await discord.slash({ command: 'ask', options: { question } })
  expect(buttonsOf(card.message)).not.toEqual([])
  first.kill('SIGKILL')
  await first.exitCode()

  const second = start([], tokenOf(discord))
  await second.logged(ready)
  for (const button of buttonsOf(card.message)) {
    const pressed = await discord.press(card, button)
    expect([4, 7, 9]).toContain(pressed.type)
    expect(pressed.text).not.toMatch(/older version|went wrong/)
  }
  const old = (buttonsOf(card.message)[0] ?? '').replace(/^\d+/, '0')
  expect(await discord.press(card, old)).toMatchObject({ private: true, text: expect.stringContaining('older version') })
  second.kill('SIGTERM')
  expect(await second.exitCode()).toBe(0)
  expect(second.output.stderr).toBe('')
})

test('writes nothing to disk: it serves where Node forbids every write', { timeout: 60_000 }, async ({ discord, start }) => {
  const main = start([], tokenOf(discord), ['--permission', '--allow-fs-read=*'])
  await main.logged(ready)
  expect(await discord.slash({ command: 'ask', options: { question: 'What is this about?' } })).toMatchObject({ type: 4 })
  await discord.mention('What is this about?', { channel: discord.world.general })
  main.kill('SIGTERM')
  expect(await main.exitCode()).toBe(0)
  expect(main.output.stdout + main.output.stderr).not.toMatch(/ERR_ACCESS_DENIED|"level":[56]0/)
})

test('serves the operators’ port and stops on SIGINT', { timeout: 60_000 }, async ({ discord, start }) => {
  const main = start([], { ...tokenOf(discord), HTTP_PORT: '0' })
  await main.logged(ready)
  const [, port = ''] = await main.logged(/"port":(\d+),"msg":"serving"/)
  expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).toMatchObject({ ready: true })
  await discord.slash({ command: 'about', options: { private: true } })
  await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain('command="about",outcome="answered"} 1')
  main.kill('SIGINT')
  expect(await main.exitCode()).toBe(0)
})

test('ends with one sentence after a token that Discord refuses, and does not print it', { timeout: 60_000 }, async ({ discord, start }) => {
  discord.gateway.refuse(4004)
  const main = start([], tokenOf(discord))
  expect(await main.exitCode()).toBe(3)
  expect(main.output.stderr).toMatch(/^[^.]+\.\n$/)
  expect(main.output.stdout + main.output.stderr).not.toContain(discord.world.token)
})

test('lists all problems of its settings and does not print them', { timeout: 60_000 }, async ({ start }) => {
  const main = start([], { DISCORD_TOKEN: 'my-S3CR3T', LOG_LEVEL: 'loud' })
  expect(await main.exitCode()).toBe(2)
  expect(main.output.stderr).toMatch(/DISCORD_TOKEN .*\n.*LOG_LEVEL /)
  expect(main.output.stderr).not.toContain('S3CR3T')
})

test('says in one line that there is no token, and answers in the terminal', { timeout: 60_000 }, async ({ start }) => {
  const main = start([], {})
  main.stdin.end('/about\n')
  expect(await main.exitCode()).toBe(0)
  expect(main.output.stderr.trim().split('\n')).toHaveLength(1)
  expect(main.output.stderr).toContain('DISCORD_TOKEN')
  expect(main.output.stdout).toContain('Footnote')
})

test('serves the same commands over HTTP, without a token', { timeout: 60_000 }, async ({ discord, start }) => {
  const signer = createSigner()
  const main = start(['--http'], { DISCORD_PUBLIC_KEY: signer.publicKey, HTTP_PORT: '0' })
  const [, port = ''] = await main.logged(/"port":(\d+),"msg":"serving"/)
  const post = (body: string) => fetch(`http://127.0.0.1:${port}/interactions`, { method: 'POST', ...signer.sign(body) })
  const { payload, channel } = discord.slashPayload({ command: 'about', locale: 'zh-TW' })
  expect(await sendOver(discord, post, payload, channel)).toMatchObject({ type: 4, private: expect.any(Boolean) })
  main.kill('SIGTERM')
  expect(await main.exitCode()).toBe(0)
})

test.for([
  ['--http', {}, 'DISCORD_PUBLIC_KEY'],
  ['--http', { DISCORD_PUBLIC_KEY: 'a'.repeat(64) }, 'HTTP_PORT'],
  ['--sharded', {}, 'DISCORD_TOKEN'],
  ['nonsense', {}, 'nonsense'],
] as const)('%s with %o says what is missing', { timeout: 60_000 }, async ([mode, environment, word], { start }) => {
  const main = start([mode], environment)
  expect(await main.exitCode()).toBe(2)
  expect(main.output.stderr).toContain(word)
})

test('shards on one machine serve a server each and stop together', { timeout: 60_000 }, async ({ discord, start }) => {
  // A server's shard is its id's timestamp modulo the count.
  const servers = [0n, 1n].map((shard) => discord.world.addGuild(String((2_000_000_000_000n + shard) << 22n)))
  const main = start(['--sharded'], { ...tokenOf(discord), SHARD_COUNT: '2' })
  const connected = vi.waitFor(() => expect(discord.gateway.sessions().map(({ shard, count }) => `${shard}/${count}`)).toEqual(['0/2', '1/2']), {
    timeout: 50_000,
    interval: 100,
  })
  await Promise.race([connected, main.exitCode().then((code) => expect.fail(`it ended with ${String(code)}: ${main.output.stderr}`))])
  for (const { channel } of servers) expect(await discord.slash({ command: 'about', channel })).toMatchObject({ type: 4 })
  main.kill('SIGTERM')
  expect(await main.exitCode()).toBe(0)
  await expect.poll(() => discord.gateway.sessions()).toEqual([])
})

test('shards whose token is refused end for good instead of starting again', { timeout: 60_000 }, async ({ discord, start }) => {
  discord.gateway.refuse(4004)
  const main = start(['--sharded'], { ...tokenOf(discord), SHARD_COUNT: '1' })
  expect(await main.exitCode()).toBe(3)
  expect(discord.gateway.counts.identifies).toBe(1)
})
