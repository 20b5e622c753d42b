/** Which command answers an interaction: the reply or the choices come back as data, nothing is sent. */
import type { Choice, Command, Context } from '#src/command.ts'
import type { Incoming } from '#src/discord/incoming.ts'
import { noticesOf } from '#src/discord/notices.ts'
import { notice } from '#src/discord/payload.ts'
import { decodeCustomId } from '#src/reply/custom-id.ts'
import type { Reply } from '#src/reply/reply.ts'

export type Outcome = { readonly kind: 'reply'; readonly reply: Reply } | { readonly kind: 'choices'; readonly choices: readonly Choice[] }

export type Commands = ReadonlyMap<string, Command>

/** Commands by the name that they are registered under. */
export function indexCommands(commands: readonly Command[]): Commands {
  return new Map(commands.map((command) => [command.data.name, command]))
}

const say = (text: string): Outcome => ({ kind: 'reply', reply: notice(text) })

/** Commands are synchronous. Should one ever not be, it is waited for here, and Discord is asked to wait too. */
export function settled(reply: Reply): Promise<Reply> {
  return Promise.resolve(reply)
}

/** Rejects only with what a command throws. */
export async function route(incoming: Incoming, commands: Commands, context: Context): Promise<Outcome> {
  const { outdated, unknownCommand } = noticesOf(context.locale)
  switch (incoming.kind) {
    case 'slash': {
      const command = commands.get(incoming.command)
      return command?.kind === 'slash' ? { kind: 'reply', reply: await settled(command.run(incoming.options, context)) } : say(unknownCommand)
    }
    case 'message': {
      const command = commands.get(incoming.command)
      return command?.kind === 'message' ? { kind: 'reply', reply: await settled(command.run(incoming.text, context)) } : say(unknownCommand)
    }
    case 'suggest': {
      const command = commands.get(incoming.command)
      const choices = command?.kind === 'slash' ? command.suggest?.(incoming.focused, context, incoming.options) : undefined
      return { kind: 'choices', choices: (choices ?? []).slice(0, 25) }
    }
    case 'action': {
      const id = decodeCustomId(incoming.customId)
      const actions = id === undefined ? undefined : commands.get(id.command)?.actions
      // Own keys alone: a forged id may say "constructor".
      const action = id !== undefined && actions !== undefined && Object.hasOwn(actions, id.action) ? actions[id.action] : undefined
      if (id === undefined || action === undefined) return say(outdated)
      return { kind: 'reply', reply: await settled(action({ args: id.args, values: incoming.values, fields: incoming.fields }, context)) }
    }
    default:
      return say(unknownCommand)
  }
}
