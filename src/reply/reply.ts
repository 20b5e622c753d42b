/** What a command asks to be done, as data: the Discord and the terminal edge carry it out. A new kind of reply is a new row here. */
import type { APIMessageTopLevelComponent, APIModalInteractionResponseCallbackData } from 'discord.js'

/** A Components V2 message. */
export interface Message {
  readonly components: readonly APIMessageTopLevelComponent[]
  /** A plain first line for push notifications, where a message is a reply to a mention; no markup. */
  readonly preview?: string
  /** The one member who may be pinged. */
  readonly ping?: string
}

export type Reply =
  /** A new message: to all in the channel, or to the asker alone. */
  | { readonly kind: 'show'; readonly message: Message; readonly visibility: 'public' | 'private' }
  /** The message that carries the pressed button shows this instead. */
  | { readonly kind: 'update'; readonly message: Message }
  /** `message` is posted for all; the private message that carries the pressed button shows `card`, so that it is shared once. */
  | { readonly kind: 'share'; readonly message: Message; readonly card: Message }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
