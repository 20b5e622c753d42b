/** The start: settings, engine and commands, then Discord, or the terminal where no token is set. `--http` and `--sharded` are other assemblies of the same parts. */
import { keepCompiled } from '#src/compile-cache.ts'
import { exitCodes } from '#src/discord/exit-codes.ts'
import type { Settings } from '#src/settings.ts'

/** How it ends: the exit code, and what to tell the operator. */
interface Ending {
  readonly exitCode: number
  readonly sentence?: string
}

type Mode = (settings: Settings) => Promise<Ending>

const misused = (sentence: string): Ending => ({ exitCode: exitCodes.settings, sentence })

/** Everything is imported when it is needed: the terminal starts without discord.js's client. Rejects on a broken corpus or command. */
async function loadParts() {
  const [{ loadEngine }, { loadCommands }] = await Promise.all([import('#src/load-engine.ts'), import('#src/load-commands.ts')])
  const [engine, commands] = await Promise.all([loadEngine(), loadCommands()])
  return { engine, commands }
}

async function openTerminal(): Promise<Ending> {
  process.stderr.write('No DISCORD_TOKEN is set, so here is Footnote in the terminal (see README for Discord).\n')
  const [parts, terminal, { toLocale }] = await Promise.all([loadParts(), import('#src/terminal/chat.ts'), import('#src/language/locale.ts')])
  const locale = toLocale(Intl.DateTimeFormat().resolvedOptions().locale)
  await terminal.openTerminal({ ...parts, input: process.stdin, output: process.stdout, locale, ...terminal.terminalFeatures(process.stdout) })
  return { exitCode: exitCodes.stopped }
}

async function connect(settings: Settings, isOneOfManyHere: boolean): Promise<Ending> {
  const token = settings.DISCORD_TOKEN
  if (token === undefined) return openTerminal()
  const [parts, { serveGateway }] = await Promise.all([loadParts(), import('#src/discord/serve-gateway.ts')])
  const portOffset = isOneOfManyHere && settings.SHARDS !== 'auto' ? (settings.SHARDS[0] ?? 0) : 0
  return serveGateway({ ...parts, settings, token }, { portOffset })
}

const modes: Readonly<Record<string, Mode>> = {
  '': (settings) => connect(settings, false),
  /** One of the processes that `--sharded` starts. */
  '--shard': (settings) => connect(settings, true),
  async '--sharded'(settings) {
    const token = settings.DISCORD_TOKEN
    if (token === undefined) return misused('DISCORD_TOKEN is needed to start shards: set it in .env.')
    const { serveShards } = await import('#src/discord/shard-manager.ts')
    return serveShards({ settings, token, file: import.meta.filename, arguments: ['--shard'] })
  },
  async '--http'(settings) {
    const { DISCORD_PUBLIC_KEY: publicKey, HTTP_PORT: port } = settings
    if (publicKey === undefined) return misused('DISCORD_PUBLIC_KEY is needed to serve interactions over HTTP: set it in .env.')
    if (port === undefined) return misused('HTTP_PORT is needed to serve interactions over HTTP: set it in .env.')
    const [parts, { serveHttp }] = await Promise.all([loadParts(), import('#src/discord/serve-http.ts')])
    return serveHttp({ ...parts, settings, publicKey })
  },
}

async function main(name = ''): Promise<Ending> {
  const mode = Object.hasOwn(modes, name) ? modes[name] : undefined
  if (mode === undefined) return misused(`"${name}" is no way to start Footnote: leave it out, or say --http or --sharded.`)
  const { loadSettings } = await import('#src/settings.ts')
  const loaded = loadSettings()
  if ('problems' in loaded) return misused(['The settings have problems (see .env.example):', ...loaded.problems.map((problem) => `  ${problem}`)].join('\n'))
  try {
    return await mode(loaded.settings)
  } catch (error) {
    return { exitCode: exitCodes.content, sentence: error instanceof Error ? error.message : String(error) }
  }
}

keepCompiled()
const { exitCode, sentence } = await main(process.argv[2])
if (sentence !== undefined) process.stderr.write(`${sentence}\n`)
process.exitCode = exitCode
// A shard's channel to its manager would keep it alive, and so would a connection that was interrupted while it was being made.
if (process.connected) process.disconnect()
setTimeout(() => process.exit(), 1000).unref()
