/** The discord.js client: no privileged intent, next to no caches, pings off, everything by settings. */
import { Client, GatewayIntentBits, Options, Partials } from 'discord.js'

export interface ClientSettings {
  /** The REST base without a version. */
  readonly api: string
  readonly shards: 'auto' | readonly number[]
  readonly shardCount?: number | undefined
}

/** Without Message Content: Discord still gives the words of mentions, of direct messages and of a message command's target. */
const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] as const

/** Nothing that a question needs is remembered. Servers, channels and roles are what discord.js cannot do without. */
const caches = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
} as const

export function createClient({ api, shards, shardCount }: ClientSettings): Client {
  return new Client({
    intents: [...intents],
    // A direct message comes from a channel that was never seen before.
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits(caches),
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    rest: { api, timeout: 5000 },
    shards: shards === 'auto' ? 'auto' : [...shards],
    ...(shardCount === undefined ? {} : { shardCount }),
  })
}
