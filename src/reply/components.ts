/** Buttons, selects and rows as Discord wants them, from labels and custom ids as data. */
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
} from 'discord.js'
import { encodeCustomId, type CustomId } from '#src/reply/custom-id.ts'
import { shorten } from '#src/reply/markdown.ts'

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/** Discord's limits for a select and its options. */
export const maxOptions = 25
const maxOptionText = 100

export interface Option {
  readonly label: string
  readonly value: string
  readonly description?: string | undefined
}

export function button(label: string, id: CustomId, { primary = false, disabled = false } = {}): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: primary ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: shorten(label, 80),
    custom_id: encodeCustomId(id),
    ...(disabled && { disabled }),
  }
}

/** No row for no buttons. */
export function buttonRow(buttons: readonly APIButtonComponentWithCustomId[]): Row[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }]
}

/** A row with one select; no row for no options. Options beyond 25 and repeated values are left out. */
export function selectRow(placeholder: string, id: CustomId, options: readonly Option[]): Row[] {
  const unique = [...new Map(options.map((option) => [option.value, option])).values()].slice(0, maxOptions)
  if (unique.length === 0) return []
  return [
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id: encodeCustomId(id), placeholder: shorten(placeholder, 150), options: unique.map(optionOf) }],
    },
  ]
}

/** Whether an id fits: ids made of many passages may not, and then the button is left out. */
export function fits(id: CustomId): boolean {
  return [id.command, id.action, ...id.args].join('|').length <= 98
}

function optionOf({ label, value, description }: Option): APISelectMenuOption {
  return { label: shorten(label, maxOptionText), value, ...(description !== undefined && { description: shorten(description, maxOptionText) }) }
}
