/** The buttons under quoted passages, the same on every card. The command `ask` answers them, whatever card they are on. */
import type { APIButtonComponentWithCustomId } from 'discord.js'
import type { Locale } from '#src/language/locale.ts'
import { button, fits } from '#src/reply/components.ts'
import type { CustomId } from '#src/reply/custom-id.ts'
import { stringsOf } from '#src/reply/strings.ts'

export interface PassageButtons {
  /** What the card is about (see subject.ts). */
  readonly subject: string
  /** The paragraphs it quotes, for a follow-up question. */
  readonly refs: readonly string[]
  readonly locale: Locale
  readonly visibility: 'public' | 'private'
  /** On private cards: what posts the card for all. */
  readonly share?: CustomId | undefined
}

/** One primary button and at most four more: a row of Discord's. */
export function passageButtons({ subject, refs, locale, visibility, share }: PassageButtons): readonly APIButtonComponentWithCustomId[] {
  const strings = stringsOf(locale)
  const rows: readonly (readonly [label: string, id: CustomId, primary?: boolean])[] = [
    [strings.inContext, { command: 'ask', action: 'context', args: [subject] }, true],
    [strings.morePassages, { command: 'ask', action: 'more', args: [subject] }],
    [strings.askAboutThis, { command: 'ask', action: 'follow', args: [refs.slice(0, 3).join(','), visibility] }],
    [strings.copyCitation, { command: 'ask', action: 'cite', args: [subject] }],
    ...(visibility === 'private' && share !== undefined ? ([[strings.share, share]] as const) : []),
  ]
  return rows.filter(([, id]) => fits(id)).map(([label, id, primary = false]) => button(label, id, { primary }))
}
