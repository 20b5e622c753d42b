/** An interaction as plain data: what was asked, by whom, where. Read from Discord's JSON, which the gateway and the HTTP endpoint share. */
import { ApplicationCommandType, InteractionType } from 'discord.js'
import type { APIApplicationCommandInteractionDataOption, APIInteraction, ModalSubmitComponent } from 'discord.js'
import type { Options } from '#src/command.ts'
import { toLocale } from '#src/language/locale.ts'
import type { Locale } from '#src/language/locale.ts'

export interface Asker {
  readonly id: string
  readonly user: string
  readonly channel: string | undefined
  /** The server where it happened; undefined in direct messages. */
  readonly guild: string | undefined
  readonly locale: Locale
}

export type Incoming = Asker &
  (
    | { readonly kind: 'slash'; readonly command: string; readonly options: Options }
    | { readonly kind: 'message'; readonly command: string; readonly text: string }
    | { readonly kind: 'suggest'; readonly command: string; readonly options: Options; readonly focused: { readonly name: string; readonly value: string } }
    | { readonly kind: 'action'; readonly customId: string; readonly values: readonly string[]; readonly fields: Readonly<Record<string, string>> }
    /** A kind of interaction that Footnote does not know. */
    | { readonly kind: 'foreign' }
  )

/** Options given as values; those that stand for a thing (a member, a channel) give its id. */
function readOptions(given: readonly APIApplicationCommandInteractionDataOption[] = []): Options {
  return Object.fromEntries(given.flatMap((option) => ('value' in option ? [[option.name, option.value] as const] : [])))
}

/** A modal's fields by custom_id: inputs come inside labels or rows. */
function readFields(components: readonly ModalSubmitComponent[]): Record<string, string> {
  return Object.fromEntries(
    components.map((field) => [field.custom_id, 'value' in field ? String(field.value) : 'values' in field ? field.values.join(',') : '']),
  )
}

export function readInteraction(interaction: APIInteraction): Incoming {
  const asker: Asker = {
    id: interaction.id,
    user: interaction.member?.user.id ?? interaction.user?.id ?? '',
    channel: interaction.channel?.id,
    guild: interaction.guild_id,
    locale: toLocale('locale' in interaction ? interaction.locale : undefined),
  }
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction
      if (data.type === ApplicationCommandType.ChatInput) return { ...asker, kind: 'slash', command: data.name, options: readOptions(data.options) }
      if (data.type === ApplicationCommandType.Message)
        return { ...asker, kind: 'message', command: data.name, text: data.resolved.messages[data.target_id]?.content ?? '' }
      return { ...asker, kind: 'foreign' }
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, options } = interaction.data
      const typed = options.find((option) => 'focused' in option && option.focused)
      const focused = { name: typed?.name ?? '', value: typed !== undefined && 'value' in typed ? String(typed.value) : '' }
      return { ...asker, kind: 'suggest', command: name, options: readOptions(options), focused }
    }
    case InteractionType.MessageComponent:
      return { ...asker, kind: 'action', customId: interaction.data.custom_id, values: 'values' in interaction.data ? interaction.data.values : [], fields: {} }
    case InteractionType.ModalSubmit: {
      const inner = interaction.data.components.flatMap((part) => ('component' in part ? [part.component] : 'components' in part ? part.components : []))
      return { ...asker, kind: 'action', customId: interaction.data.custom_id, values: [], fields: readFields(inner) }
    }
    default:
      return { ...asker, kind: 'foreign' }
  }
}
