/** A soak: the real program under mixed load with faults for most of a minute. Exits 1 when anything stayed unanswered or was answered twice. */
import { setTimeout as sleep } from 'node:timers/promises'
import { componentsOf } from './loopback/component.ts'
import { paths } from './loopback/fault.ts'
import type { Fault } from './loopback/fault.ts'
import { startLoopbackDiscord } from './loopback/server.ts'
import type { StoredMessage } from './loopback/world.ts'
import { startMain, tokenOf } from './process.ts'

const total = 10_000
const perSecond = 180

/** One in so many requests to interaction callbacks or channels meets each of these. */
const faults: readonly (readonly [oneIn: number, fault: Fault])[] = [
  [50, { path: paths.callback, status: 429, retryAfter: 0.1 }],
  [50, { path: paths.callback, status: 502 }],
  [60, { path: paths.callback, drop: 'before' }],
  [20, { path: paths.callback, delayMs: 400 }],
  [80, { path: paths.message, status: 500 }],
  [80, { path: paths.message, status: 429, retryAfter: 0.1 }],
]

const discord = await startLoopbackDiscord({ record: false })
const { world } = discord
const channels = [world.general, ...Array.from({ length: 40 }, () => world.addGuild().channel)]
const main = startMain([], {
  ...tokenOf(discord),
  DISCORD_API_URL: discord.url,
  HTTP_PORT: '0',
  LOG_LEVEL: 'info',
  USER_LIMIT: '100000',
  CHANNEL_LIMIT: '100000',
})
const [, port = ''] = await main.logged(/"port":(\d+),"msg":"serving"/)

async function residentMegabytes(): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1e6
}

/** The same load every time. */
let seed = 42
function pick<T>(list: readonly T[]): T {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  const found = list[Math.floor((seed / 2_147_483_648) * list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const users = Array.from({ length: 500 }, (_, index) => world.addUser(`user-${index}`))
const starters = (await discord.suggest({ command: 'ask', option: 'question', value: '' })).choices.map(({ name }) => name)
const words = ['why', 'what about', 'how many', 'and', 'who says that', '为什么', '多少', 'tell me']
const question = () => `${pick(words)} ${pick(starters)}`
const scene = () => ({ user: pick(users), channel: pick(channels), locale: pick(['en-US', 'zh-CN', 'zh-TW']) })
const cards: StoredMessage[] = []

async function keepCard(answer: Promise<{ message: StoredMessage | undefined }>): Promise<void> {
  const { message } = await answer
  if (message !== undefined && componentsOf(message.components).some(({ type }) => type === 2)) cards[cards.length % 200] = message
}

const customIds = (message: StoredMessage) =>
  componentsOf(message.components).flatMap(({ type, custom_id }) => (type === 2 && custom_id !== undefined ? [custom_id] : []))

/** What people do; the more often a thing is listed, the more often it is done. */
const doings: readonly (() => Promise<unknown>)[] = [
  () => keepCard(discord.slash({ command: 'ask', options: { question: question() }, ...scene() })),
  () => keepCard(discord.slash({ command: 'ask', options: { question: question(), private: true }, ...scene(), place: 'foreign' })),
  () => keepCard(discord.slash({ command: pick(['figure', 'controversy', 'faq', 'who', 'read', 'about']), options: { private: true }, ...scene() })),
  () => keepCard(discord.slash({ command: pick(['figure', 'controversy', 'faq', 'who', 'read', 'about']), ...scene() })),
  () => discord.suggest({ command: 'ask', option: 'question', value: question().slice(0, 12), ...scene() }),
  () => discord.suggest({ command: 'who', option: 'name', value: question().slice(0, 3), ...scene() }),
  () => discord.messageCommand({ command: 'Find in the article', content: question(), ...scene() }),
  () => discord.mention(question(), { ...scene(), patienceMs: 15_000 }),
  () => discord.dm(question(), { user: pick(users), patienceMs: 15_000 }),
  ...Array.from({ length: 7 }, () => press),
]

function press(): Promise<unknown> {
  const card = cards.length === 0 ? undefined : pick(cards)
  return card === undefined ? Promise.resolve() : discord.press(card, pick(customIds(card)), { user: pick(users) })
}

const before = await residentMegabytes()
const started = performance.now()
const failures: string[] = []
const running = new Set<Promise<void>>()
let done = 0

function doOne(index: number): void {
  for (const [oneIn, fault] of faults) if (index % oneIn === oneIn - 1) discord.fault(fault)
  if (index % 1500 === 1499) discord.gateway.drop()
  const work = pick(doings)()
    .then(
      () => void (done += 1),
      (error: unknown) => void failures.push(String(error)),
    )
    .finally(() => running.delete(work))
  running.add(work)
}

for (let index = 0; index < total; index += 1) {
  doOne(index)
  const due = started + ((index + 1) / perSecond) * 1000
  if (due - performance.now() > 5) await sleep(due - performance.now())
}
await Promise.all(running)
const seconds = (performance.now() - started) / 1000
const after = await residentMegabytes().catch((error: unknown) => {
  throw new Error(`the program has gone:\n${main.output.stderr}${main.output.stdout.slice(-2000)}`, { cause: error })
})
main.kill('SIGTERM')
const exitCode = await main.exitCode()
const { answeredTwice, late, payloads, latencies } = discord.totals
const sorted = latencies.toSorted((a, b) => a - b)
const percentile = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)
const problems = discord.takeProblems()
await discord.stop()

process.stdout.write(`${total} interactions, mentions and messages in ${seconds.toFixed(1)} s (${(total / seconds).toFixed(0)}/s), with faults
answered          ${done}
unanswered        ${failures.length}
answered twice    ${answeredTwice}
late              ${late}
first response    median ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, slowest ${percentile(0.9999)} ms
payloads checked  ${payloads}, refused ${problems.length}
connections       ${discord.gateway.counts.resumes} resumed, ${discord.gateway.counts.identifies} identified
memory            ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after
exit code         ${String(exitCode)}
${[...new Set([...failures, ...problems])].slice(0, 5).join('\n')}\n`)
process.exitCode = failures.length + answeredTwice + late + problems.length > 0 || exitCode !== 0 ? 1 : 0
