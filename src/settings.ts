/** The settings: what the environment and `.env` may hold, checked at once. Nothing else reads the environment. */
import { config } from 'dotenv'
import { z } from 'zod'

const positive = (most: number) =>
  z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(1, 'must be at least 1').max(most, `must be at most ${most}`)

/** `0`, `0,1` and `[0,1]` name shards; discord.js's ShardingManager hands its children the last form. */
const shardList = z
  .string()
  .regex(/^(auto|\[?\d+(,\s*\d+)*\]?)$/, 'must be "auto" or shard numbers such as "0" or "0,1"')
  .transform((text) => (text === 'auto' ? ('auto' as const) : (text.match(/\d+/g) ?? []).map(Number)))

/** Each setting once: its rule, its meaning, and where `.env.example` shows it, a value. `help` is also what to do when it is wrong. */
const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'does not look like a bot token (three parts joined by dots)')
    .optional()
    .describe('The bot token, from the Bot page of the Discord developer portal. Without one, npm start opens the terminal chat.'),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .default('https://discord.com/api')
    .describe("The base address of Discord's REST API, without a version. Only for tests and proxies."),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')
    .optional()
    .describe('The public key, from the General Information page of the portal. Needed by npm run start:http alone.'),
  SHARDS: shardList.default('auto').describe('The shards that this process serves: auto, or numbers such as 0,1. From 2,500 servers on.'),
  SHARD_COUNT: positive(10_000).optional().describe('How many shards there are over all processes. Needed when SHARDS names some.'),
  HTTP_HOST: z.string().min(1).default('127.0.0.1').describe('Where the HTTP port listens. 0.0.0.0 in a container.'),
  HTTP_PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be from 0 to 65535')
    .max(65_535, 'must be from 0 to 65535')
    .optional()
    .describe('The port of /healthz, /readyz and /metrics, and of /interactions with npm run start:http. Unset: no port is opened.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'must be fatal, error, warn, info, debug, trace or silent' })
    .default('info')
    .describe('How much is logged. Questions and tokens are not logged at any level.'),
  LOG_FORMAT: z.enum(['json', 'pretty'], { error: 'must be json or pretty' }).default('json').describe('json for machines, pretty for people.'),
  USER_LIMIT: positive(100_000).default(20).describe('Answers that one person gets in a minute.'),
  CHANNEL_LIMIT: positive(100_000).default(60).describe('Answers that one channel gets in a minute.'),
})

/** Rules over two settings run also when a third one is wrong, so that every problem is listed in one go. */
const when = ({ issues }: z.core.ParsePayload) => !issues.some((issue) => issue.path?.[0] === 'SHARDS' || issue.path?.[0] === 'SHARD_COUNT')

const together = schema
  .refine((found) => found.SHARDS === 'auto' || found.SHARD_COUNT !== undefined, {
    when,
    path: ['SHARD_COUNT'],
    error: 'is needed because SHARDS names shards',
  })
  .refine((found) => found.SHARDS === 'auto' || found.SHARDS.every((shard) => shard < (found.SHARD_COUNT ?? Infinity)), {
    when,
    path: ['SHARDS'],
    error: 'must be smaller than SHARD_COUNT: shards are counted from 0',
  })

export type Settings = Readonly<z.infer<typeof schema>>

export type ParsedSettings = { readonly settings: Settings } | { readonly problems: readonly string[] }

const isKnown = (name: string): name is keyof typeof schema.shape => name in schema.shape

/** Every problem at once, each with the setting's name and its meaning; never with the value, which may be a secret. An empty value counts as unset. */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): ParsedSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => isKnown(name) && value !== undefined && value.trim() !== ''))
  const result = together.safeParse(given)
  if (result.success) return { settings: result.data }
  return {
    problems: result.error.issues.map((issue) => {
      const name = String(issue.path[0])
      return `${name} ${issue.message}. ${isKnown(name) ? (schema.shape[name].description ?? '') : ''}`.trim()
    }),
  }
}

/** Reads `.env` in the current directory and the environment, which has the last word. */
export function loadSettings(): ParsedSettings {
  const file: Record<string, string> = {}
  config({ quiet: true, processEnv: file })
  return parseSettings({ ...file, ...process.env })
}

/** The text of `.env.example`: every setting, commented out unless it has to be filled in. */
export function renderEnvExample(): string {
  const defaults = new Map(Object.entries(schema.parse({})).map(([name, value]) => [name, value?.toString()]))
  const blocks = Object.entries(schema.shape).map(
    ([name, rule]) => `# ${rule.description ?? ''}\n${name === 'DISCORD_TOKEN' ? '' : '# '}${name}=${defaults.get(name) ?? ''}\n`,
  )
  return `# Copy this file to .env and fill in the token. Every setting is optional.\n\n${blocks.join('\n')}`
}
