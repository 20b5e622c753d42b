/** A card as data → a Components V2 message: one container, paged where it would be too long, never cut. */
import { ComponentType, type APIComponentInContainer } from 'discord.js'
import type { Locale } from '#src/language/locale.ts'
import { button, buttonRow, selectRow, type Option, type Row } from '#src/reply/components.ts'
import type { CustomId } from '#src/reply/custom-id.ts'
import { paginate } from '#src/reply/paginate.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'
import { tones, type Tone } from '#src/reply/tone.ts'

/** Discord allows 4,000 characters in a message; the rest is room for the footer's page number and a mention. */
const maxCharacters = 3900

/** Texts on a page: with its buttons and selects a card stays far below Discord's 40 components. */
const maxTexts = 10

/** One text of a card, and what the select below the card offers for it. */
export interface Block {
  readonly text: string
  readonly option?: Option
}

export interface Card {
  readonly tone: Tone
  readonly locale: Locale
  /** Stands at the top of every page. */
  readonly head: string
  readonly blocks: readonly Block[]
  readonly footer: string
  /** Buttons and selects, the same on every page. */
  readonly rows?: readonly Row[]
  /** A select of the blocks of this page that have an option. */
  readonly pick?: { readonly id: CustomId; readonly placeholder: string }
  /** The page to show, from 0; one beyond the last shows the last. */
  readonly page?: number
  /** The custom id that shows another page. Without one only the first page can be reached. */
  readonly turn?: (page: number) => CustomId
  /** Texts on a page, where fewer read better. */
  readonly perPage?: number
  /** A member to be pinged above the card. */
  readonly ping?: string | undefined
  readonly preview?: string
}

export function renderCard(card: Card): Message {
  const strings = stringsOf(card.locale)
  const pages = paginate(card.blocks, { characters: maxCharacters - card.head.length - card.footer.length, texts: card.perPage ?? maxTexts })
  const page = Math.max(0, Math.min(card.page ?? 0, pages.length - 1))
  const blocks = pages[page] ?? []
  const footer = [card.footer, ...(pages.length > 1 ? [strings.pageOf(page + 1, pages.length)] : [])].filter(Boolean).join(' · ')
  const options = blocks.flatMap(({ option }) => option ?? [])
  const components: APIComponentInContainer[] = [
    ...texts([card.head]),
    ...(blocks.length > 0 ? [separator] : []),
    ...texts(blocks.map(({ text }) => text)),
    ...texts(footer === '' ? [] : [`-# ${footer}`]),
    ...(card.pick === undefined ? [] : selectRow(card.pick.placeholder, card.pick.id, options)),
    ...(card.rows ?? []),
    ...(card.turn === undefined || pages.length < 2 ? [] : pager(card.turn, page, pages.length, card.locale)),
  ]
  return {
    components: [...texts(card.ping === undefined ? [] : [`<@${card.ping}>`]), { type: ComponentType.Container, accent_color: tones[card.tone], components }],
    ...(card.ping !== undefined && { ping: card.ping }),
    ...(card.preview !== undefined && { preview: card.preview }),
  }
}

const separator = { type: ComponentType.Separator, divider: true } as const

function texts(contents: readonly string[]) {
  return contents.filter((content) => content.trim() !== '').map((content) => ({ type: ComponentType.TextDisplay as const, content }))
}

function pager(turn: (page: number) => CustomId, page: number, pages: number, locale: Locale): Row[] {
  const strings = stringsOf(locale)
  return buttonRow([
    button(`◀ ${strings.previous}`, turn(page - 1), { disabled: page === 0 }),
    button(`${strings.next} ▶`, turn(page + 1), { disabled: page === pages - 1 }),
  ])
}
