/** Answers one interaction exactly once: at once where it can, after a deferral where the answer is slow. */
import type { APIInteractionResponse } from 'discord.js'
import type { Outcome } from '#src/discord/route.ts'
import { choicesResponse, deferral, firstResponse, messageBody } from '#src/discord/payload.ts'
import type { Body, Visibility } from '#src/discord/payload.ts'
import type { Reply } from '#src/reply/reply.ts'

/** How responses reach Discord: over REST, or as the body of an HTTP answer and then over REST. */
export interface Transport {
  /** The first response; gives the id of the message that it made, where Discord tells it. */
  respond(response: APIInteractionResponse, options: { readonly wantsMessage: boolean }): Promise<string | undefined>
  editOriginal(body: Body): Promise<string | undefined>
  deleteOriginal(): Promise<void>
  followUp(body: Body): Promise<string | undefined>
}

export interface Work {
  readonly transport: Transport
  /** What a deferral would look like; choices cannot be deferred, an empty list is sent in their stead. */
  readonly kind: 'message' | 'component' | 'choices'
  /** The visibility that a deferred answer most likely has. */
  readonly visibility: Visibility
  /** Never rejects: failures are replies too. */
  readonly outcome: Promise<Outcome>
  readonly deferAfterMs: number
  /** What to say when a deferred interaction would need a modal, which Discord does not allow any more. */
  readonly tooLate: Reply & { readonly kind: 'show' }
}

export interface Delivered {
  readonly messageId: string | undefined
  readonly deferred: boolean
}

const late = Symbol('late')

/** Rejects with what the transport throws; the interaction may then still be open. */
export async function respond({ transport, kind, visibility, outcome, deferAfterMs, tooLate }: Work): Promise<Delivered> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, deferAfterMs, late)
  })
  const first = await Promise.race([outcome, timeout])
  clearTimeout(timer)
  if (first !== late) return { deferred: false, messageId: await respondNow(transport, first) }
  if (kind === 'choices') {
    await transport.respond(choicesResponse([]), { wantsMessage: false })
    return { deferred: false, messageId: undefined }
  }
  await transport.respond(deferral(kind, visibility), { wantsMessage: false })
  const settled = await outcome
  const reply = settled.kind === 'reply' && settled.reply.kind !== 'modal' ? settled.reply : tooLate
  return { deferred: true, messageId: await replaceDeferral(transport, kind, visibility, reply) }
}

async function respondNow(transport: Transport, outcome: Outcome): Promise<string | undefined> {
  if (outcome.kind === 'choices') return transport.respond(choicesResponse(outcome.choices), { wantsMessage: false })
  const { reply } = outcome
  const id = await transport.respond(firstResponse(reply), { wantsMessage: reply.kind === 'show' && reply.visibility === 'public' })
  if (reply.kind === 'share') await transport.followUp(messageBody(reply.message, 'public'))
  return id
}

async function replaceDeferral(
  transport: Transport,
  kind: 'message' | 'component',
  visibility: Visibility,
  reply: Exclude<Reply, { kind: 'modal' }>,
): Promise<string | undefined> {
  if (reply.kind === 'update') return transport.editOriginal(messageBody(reply.message, 'public'))
  if (reply.kind === 'share') {
    await transport.editOriginal(messageBody(reply.card, 'public'))
    return transport.followUp(messageBody(reply.message, 'public'))
  }
  const body = messageBody(reply.message, reply.visibility)
  if (kind === 'component') return transport.followUp(body)
  if (reply.visibility === visibility) return transport.editOriginal(body)
  // A deferral has fixed who sees the answer. The other way round it has to be a message of its own.
  await transport.deleteOriginal()
  return transport.followUp(body)
}
