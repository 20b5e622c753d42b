/** The form for a question about a card's passages. */
import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData } from 'discord.js'
import type { Locale } from '#src/language/locale.ts'
import { encodeCustomId } from '#src/reply/custom-id.ts'
import { showRef } from '#src/reply/quote.ts'
import { stringsOf } from '#src/reply/strings.ts'

/** The custom id of the field with the question. */
export const questionField = 'question'

/** What one question may be long: the engine reads four times as much. */
export const maxQuestion = 500

export function askModal(refs: readonly string[], visibility: 'public' | 'private', locale: Locale): APIModalInteractionResponseCallbackData {
  const strings = stringsOf(locale)
  return {
    custom_id: encodeCustomId({ command: 'ask', action: 'followed', args: [refs.join(','), visibility] }),
    title: strings.modalTitle,
    components: [
      {
        type: ComponentType.Label,
        label: strings.modalLabel,
        description: strings.modalHint(refs.map(showRef).join(', ')),
        component: {
          type: ComponentType.TextInput,
          custom_id: questionField,
          style: TextInputStyle.Paragraph,
          placeholder: strings.modalPlaceholder,
          max_length: maxQuestion,
          required: true,
        },
      },
    ],
  }
}
