/** An interaction from arrival to answer: limits, command, repeats, response, log. Never rejects. */
import { SnowflakeUtil } from 'discord.js'
import type { APIInteraction } from 'discord.js'
import { createErrorId } from '#src/discord/edge.ts'
import type { Edge } from '#src/discord/edge.ts'
import { failureOf } from '#src/discord/failure.ts'
import type { FailureName } from '#src/discord/failure.ts'
import { readInteraction } from '#src/discord/incoming.ts'
import type { Incoming } from '#src/discord/incoming.ts'
import { noticesOf } from '#src/discord/notices.ts'
import { choicesResponse, firstResponse, messageBody, notice } from '#src/discord/payload.ts'
import { keyOf, linkTo } from '#src/discord/repeats.ts'
import { respond } from '#src/discord/respond.ts'
import type { Transport } from '#src/discord/respond.ts'
import { route } from '#src/discord/route.ts'
import type { Outcome } from '#src/discord/route.ts'
import { decodeCustomId } from '#src/reply/custom-id.ts'

/** Failures of a first response after which Discord may still be waiting for one. */
const stillOpen: ReadonlySet<FailureName> = new Set(['refused', 'unavailable', 'disconnected', 'broken'] as const)

/** Runs one interaction; `edge.inFlight` knows it until it is done. */
export function handleInteraction(edge: Edge, interaction: APIInteraction, transport: Transport): Promise<void> {
  const work = handle(edge, interaction, transport).catch((error: unknown) => {
    edge.log.error({ interaction: interaction.id, error }, 'an interaction could not be handled')
  })
  edge.inFlight.track(work)
  return work
}

async function handle(edge: Edge, interaction: APIInteraction, transport: Transport): Promise<void> {
  const started = performance.now()
  const incoming = readInteraction(interaction)
  const errorId = createErrorId()
  const apology = notice(noticesOf(incoming.locale).failed(errorId))
  const ids = { errorId, interaction: incoming.id, command: commandOf(edge, incoming) }
  let result = 'answered'
  let isAnswered = false
  const watched: Transport = {
    ...transport,
    async respond(response, options) {
      const id = await transport.respond(response, options)
      isAnswered = true
      return id
    },
  }

  const outcome = answer(edge, incoming, (name) => (result = name)).catch((error: unknown): Outcome => {
    result = 'failed'
    edge.log.error({ ...ids, error }, 'a command failed')
    return incoming.kind === 'suggest' ? { kind: 'choices', choices: [] } : { kind: 'reply', reply: apology }
  })
  try {
    const { messageId, deferred } = await respond({
      transport: watched,
      kind: incoming.kind === 'suggest' ? 'choices' : interaction.message === undefined ? 'message' : 'component',
      visibility: 'options' in incoming && incoming.options.private === true ? 'private' : 'public',
      outcome,
      deferAfterMs: patienceMs(edge, incoming.id),
      tooLate: apology,
    })
    if (messageId !== undefined && result === 'answered') rememberPlace(edge, incoming, await outcome, messageId)
    if (deferred) result = `${result}-deferred`
  } catch (error) {
    const failure = failureOf(error)
    result = failure.name
    edge.log.warn({ ...ids, failure, error }, 'a response was not taken')
    await apologise(failure.name).catch((again: unknown) => edge.log.warn({ ...ids, failure: failureOf(again) }, 'nor was the apology'))
  }
  const labels = { kind: incoming.kind, command: ids.command, outcome: result }
  edge.metrics.interactions.inc(labels)
  edge.metrics.latency.observe({ kind: incoming.kind }, (performance.now() - started) / 1000)
  edge.log.info({ ...labels, interaction: incoming.id, guild: incoming.guild, ms: Math.round(performance.now() - started) }, 'interaction')

  /** Where the interaction is still open, this is its answer; where it was answered and only the rest failed, the asker is told so. */
  async function apologise(name: FailureName): Promise<void> {
    if (isAnswered) {
      if (name !== 'late') await transport.followUp(messageBody(apology.message, 'private'))
    } else if (stillOpen.has(name)) {
      await transport.respond(incoming.kind === 'suggest' ? choicesResponse([]) : firstResponse(apology), { wantsMessage: false })
    }
  }
}

/** Discord's 3 s began when the interaction was made, which may be a reconnection ago. A clock that is wrong must not take all of it away. */
function patienceMs({ deferAfterMs }: Edge, id: string): number {
  const age = Math.max(0, Date.now() - SnowflakeUtil.timestampFrom(id))
  return Math.max(deferAfterMs / 4, deferAfterMs - age)
}

async function answer(edge: Edge, incoming: Incoming, name: (result: string) => void): Promise<Outcome> {
  const notices = noticesOf(incoming.locale)
  const context = { engine: edge.engine, locale: incoming.locale }
  const refuse = (result: string, text: string): Outcome => {
    name(result)
    return { kind: 'reply', reply: notice(text) }
  }
  // Typing ahead is not an answer: it costs no one anything and has to stay quick.
  const work = () => edge.queue.run(incoming.guild ?? incoming.user, () => route(incoming, edge.commands, context))
  if (incoming.kind === 'suggest') return work()
  const overUser = await edge.limits.user(incoming.user)
  if (overUser !== undefined) return refuse('limited', notices.limited(overUser.seconds))
  const outcome = await work()
  if (!isPublic(outcome)) return outcome
  const key = repeatKey(incoming)
  const before = key === undefined ? undefined : edge.repeats.find(key)
  if (before !== undefined) return refuse('repeated', notices.answeredAbove(linkTo(before)))
  const overChannel = await edge.limits.channel(incoming.channel)
  return overChannel === undefined ? outcome : refuse('limited', notices.channelLimited(overChannel.seconds))
}

function isPublic(outcome: Outcome): boolean {
  if (outcome.kind !== 'reply') return false
  return outcome.reply.kind === 'share' || (outcome.reply.kind === 'show' && outcome.reply.visibility === 'public')
}

function repeatKey(incoming: Incoming): string | undefined {
  const { channel, locale } = incoming
  return incoming.kind === 'slash' && channel !== undefined ? keyOf({ channel, locale, command: incoming.command, options: incoming.options }) : undefined
}

function rememberPlace(edge: Edge, incoming: Incoming, outcome: Outcome, message: string): void {
  const key = isPublic(outcome) ? repeatKey(incoming) : undefined
  if (key !== undefined && incoming.channel !== undefined) edge.repeats.remember(key, { guild: incoming.guild, channel: incoming.channel, message })
}

/** A name for logs and metrics: only names that exist, because ids can be forged without end. */
function commandOf(edge: Edge, incoming: Incoming): string {
  const name = 'command' in incoming ? incoming.command : incoming.kind === 'action' ? decodeCustomId(incoming.customId)?.command : undefined
  return name !== undefined && edge.commands.has(name) ? name : 'unknown'
}
