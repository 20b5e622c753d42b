/** The REST routes of the loopback Discord: a table of what each checks and does. */
import { applyResponse } from './respond.ts'
import { checks } from './schemas.ts'
import { snowflake } from './snowflake.ts'
import { failure, keepBotMessage, replaceMessage } from './state.ts'
import type { Result, State } from './state.ts'
import { messagePayload, visibleContent } from './world.ts'
import type { StoredMessage } from './world.ts'

interface Call {
  readonly params: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
}

export interface Route {
  readonly method: string
  readonly path: RegExp
  /** Interaction and webhook routes carry their own token in the path. */
  readonly open?: true
  readonly check?: (body: unknown) => readonly string[]
  readonly run: (state: State, call: Call) => Result
}

/** Finds a message of an interaction by `@original` or by id. */
function webhookMessage(state: State, token = '', id = ''): StoredMessage | undefined {
  return id === '@original' ? state.ledger.find(token)?.original : state.world.messages.get(id)
}

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/gateway\/bot$/,
    run: (state) => ({
      status: 200,
      body: { url: state.gatewayUrl(), shards: state.shards, session_start_limit: { total: 1000, remaining: 999, reset_after: 60_000, max_concurrency: 16 } },
    }),
  },
  {
    method: 'GET',
    path: /^\/applications\/@me$/,
    run: ({ world }) => ({ status: 200, body: { id: world.bot.id, name: 'Footnote', description: '', bot: world.bot } }),
  },
  { method: 'GET', path: /^\/users\/@me$/, run: ({ world }) => ({ status: 200, body: world.bot }) },
  {
    method: 'GET',
    path: /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/,
    run: ({ commands }, { params, query }) => ({ status: 200, body: commands.read(params[1] ?? 'global', query.get('with_localizations') === 'true') }),
  },
  {
    method: 'PUT',
    path: /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/,
    check: checks.commands,
    run({ commands }, { params, body }) {
      const problems = commands.overwrite(params[1] ?? 'global', params[0] ?? '', body)
      if (problems.length > 0) return { status: 400, body: { code: 50035, message: 'Invalid Form Body', problems } }
      return { status: 200, body: commands.read(params[1] ?? 'global', true) }
    },
  },
  {
    method: 'POST',
    path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    open: true,
    check: checks.response,
    run: (state, { params, query, body }) => applyResponse(state, params[1] ?? '', body, query),
  },
  {
    method: 'POST',
    path: /^\/webhooks\/\d+\/([^/]+)$/,
    open: true,
    check: checks.followUp,
    run(state, { params, body }) {
      const account = state.ledger.find(params[0] ?? '')
      if (account === undefined) return failure(404, 10015)
      // Discord knows no such webhook before the interaction has been acknowledged.
      if (account.state === 'open') return failure(404, 10015)
      const message = keepBotMessage(state, account.channel, body, { webhook: true })
      if (account.state === 'deferred') state.ledger.show(account, { message })
      return { status: 200, body: messagePayload(message) }
    },
  },
  {
    method: 'PATCH',
    path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
    open: true,
    check: checks.editFollowUp,
    run(state, { params, body }) {
      const account = state.ledger.find(params[0] ?? '')
      const before = webhookMessage(state, params[0], params[1])
      if (account === undefined || before === undefined) return failure(404, account ? 10008 : 10015)
      const after = replaceMessage(state, before, body)
      if (params[1] === '@original') account.original = after
      if (account.state === 'deferred') state.ledger.show(account, { message: after })
      return { status: 200, body: messagePayload(after) }
    },
  },
  {
    method: 'DELETE',
    path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
    open: true,
    run(state, { params }) {
      const message = webhookMessage(state, params[0], params[1])
      if (message === undefined) return failure(404, 10008)
      state.world.messages.delete(message.id)
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
    open: true,
    run(state, { params }) {
      const message = webhookMessage(state, params[0], params[1])
      return message === undefined ? failure(404, 10008) : { status: 200, body: messagePayload(message) }
    },
  },
  {
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages$/,
    check: checks.createMessage,
    run(state, { params, body }) {
      if (!state.world.channels.has(params[0] ?? '')) return failure(404, 10003)
      return { status: 200, body: messagePayload(keepBotMessage(state, params[0] ?? '', body)) }
    },
  },
  {
    method: 'GET',
    path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    run({ world }, { params }) {
      const message = world.messages.get(params[1] ?? '')
      if (message === undefined) return failure(404, 10008)
      return { status: 200, body: { ...messagePayload(message), content: visibleContent(world, message) } }
    },
  },
  {
    method: 'POST',
    path: /^\/channels\/(\d+)(?:\/messages\/(\d+))?\/threads$/,
    check: checks.thread,
    run({ world }, { params, body }) {
      const parent = world.channels.get(params[0] ?? '')
      if (parent?.guild_id === undefined) return failure(404, 10003)
      const thread = {
        id: params[1] ?? snowflake(),
        type: 11,
        guild_id: parent.guild_id,
        name: String(Reflect.get(Object(body), 'name')),
        parent_id: parent.id,
      }
      world.channels.set(thread.id, thread)
      return {
        status: 201,
        body: {
          ...thread,
          owner_id: world.bot.id,
          message_count: 0,
          member_count: 1,
          thread_metadata: { archived: false, auto_archive_duration: 1440, archive_timestamp: new Date().toISOString(), locked: false },
        },
      }
    },
  },
  {
    method: 'GET',
    path: /^\/channels\/(\d+)$/,
    run({ world }, { params }) {
      const channel = world.channels.get(params[0] ?? '')
      return channel === undefined ? failure(404, 10003) : { status: 200, body: channel }
    },
  },
  { method: 'POST', path: /^\/channels\/(\d+)\/typing$/, run: () => ({ status: 204 }) },
]
