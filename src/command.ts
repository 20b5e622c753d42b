/** What a file in `commands/` exports: data plus pure functions, run alike by Discord and by the terminal. */
import type { ContextMenuCommandBuilder, SlashCommandBuilder, SlashCommandOptionsOnlyBuilder } from 'discord.js'
import type { Engine } from '#src/engine.ts'
import type { Locale } from '#src/language/locale.ts'
import type { Reply } from '#src/reply/reply.ts'

export interface Context {
  readonly engine: Engine
  readonly locale: Locale
}

/** Option values by name, as the user gave them: not yet validated against the corpus. */
export type Options = Readonly<Record<string, string | number | boolean | undefined>>

export interface Choice {
  /** At most 100 characters. */
  readonly name: string
  /** A stable id of at most 100 characters. */
  readonly value: string
}

/** A button, select or modal: named in the custom_id, with its arguments. */
export interface ActionInput {
  /** The arguments in the custom_id. */
  readonly args: readonly string[]
  /** The picked values of a select. */
  readonly values: readonly string[]
  /** The fields of a modal by their custom_id. */
  readonly fields: Readonly<Record<string, string>>
}

export type Action = (input: ActionInput, context: Context) => Reply

interface Interactive {
  /** Buttons, selects and modals by name. */
  readonly actions?: Readonly<Record<string, Action>>
}

export interface SlashCommand extends Interactive {
  readonly kind: 'slash'
  readonly data: SlashCommandBuilder | SlashCommandOptionsOnlyBuilder
  readonly run: (options: Options, context: Context) => Reply
  /** Autocomplete: what to offer for the option being typed. */
  readonly suggest?: (focused: { readonly name: string; readonly value: string }, context: Context, options: Options) => readonly Choice[]
}

export interface MessageCommand extends Interactive {
  readonly kind: 'message'
  readonly data: ContextMenuCommandBuilder
  /** `text` is the target message's content. */
  readonly run: (text: string, context: Context) => Reply
}

export type Command = SlashCommand | MessageCommand

/** Checks the shape at compile time and gives it back unchanged. */
export function defineCommand<C extends Command>(command: C): C {
  return command
}
