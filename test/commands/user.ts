/** Uses the commands as somebody in Discord would: runs them, presses what their cards offer, and checks what would be sent. */
import type { Choice, Context, Options } from '#src/command.ts'
import { firstResponse, messageBody } from '#src/discord/payload.ts'
import type { Engine } from '#src/engine.ts'
import type { Locale } from '#src/language/locale.ts'
import { loadCommands } from '#src/load-commands.ts'
import { decodeCustomId } from '#src/reply/custom-id.ts'
import type { Message, Reply } from '#src/reply/reply.ts'
import { componentsOf, textOf, type Component } from '#test/discord/loopback/component.ts'
import { checks } from '#test/discord/loopback/schemas.ts'

export const commands = await loadCommands()

function commandCalled(name: string) {
  const command = commands.find(({ data }) => data.name === name)
  if (command === undefined) throw new Error(`there is no command called "${name}"`)
  return command
}

export function userOf(engine: Engine, locale: Locale = 'en') {
  const context: Context = { engine, locale }
  return {
    run(name: string, options: Options = {}): Reply {
      const command = commandCalled(name)
      if (command.kind !== 'slash') throw new Error(`"${name}" is not a slash command`)
      return command.run(options, context)
    },
    menu(name: string, text: string): Reply {
      const command = commandCalled(name)
      if (command.kind !== 'message') throw new Error(`"${name}" is not a message command`)
      return command.run(text, context)
    },
    press(customId: string, values: readonly string[] = [], fields: Readonly<Record<string, string>> = {}): Reply {
      const id = decodeCustomId(customId)
      const action = id && commandCalled(id.command).actions?.[id.action]
      if (id === undefined || action === undefined) throw new Error(`nothing answers "${customId}"`)
      return action({ args: id.args, values, fields }, context)
    },
    suggest(name: string, option: string, value: string, options: Options = {}): readonly Choice[] {
      const command = commandCalled(name)
      return command.kind === 'slash' ? (command.suggest?.({ name: option, value }, context, options) ?? []) : []
    },
  }
}

/** What Discord would refuse in a reply, in words. */
export function breachesOf(reply: Reply): readonly string[] {
  return [...checks.response(firstResponse(reply)), ...(reply.kind === 'share' ? checks.followUp(messageBody(reply.message, 'public')) : [])]
}

export function messageOf(reply: Reply): Message {
  if (reply.kind === 'modal') throw new Error('expected a message, got a modal')
  return reply.message
}

export function shown(reply: Reply): string {
  return textOf(messageOf(reply).components)
}

/** Buttons, selects and fields that can be used. */
export function controlsOf(reply: Reply): readonly Component[] {
  const components = reply.kind === 'modal' ? reply.modal.components : messageOf(reply).components
  return componentsOf(components).filter(({ custom_id, disabled }) => custom_id !== undefined && disabled !== true)
}

/** The custom id of the button or select that is labelled so. */
export function idOf(reply: Reply, label: string): string {
  const found = controlsOf(reply).find((control) => control.label === label || Reflect.get(control, 'placeholder') === label)
  if (found?.custom_id === undefined)
    throw new Error(
      `no control is called "${label}": ${controlsOf(reply)
        .map((control) => control.label ?? Reflect.get(control, 'placeholder'))
        .join(', ')}`,
    )
  return found.custom_id
}

export function visibilityOf(reply: Reply): string {
  return reply.kind === 'show' ? reply.visibility : reply.kind
}
