/** Remembers for a minute where a question was answered, so that asking it again in the channel points there. Keeps a hash and a link, no words. */
import { createHash } from 'node:crypto'
import type { Options } from '#src/command.ts'
import type { Locale } from '#src/language/locale.ts'

const repeatWindowMs = 60_000

export interface Asked {
  readonly channel: string
  readonly command: string
  readonly options: Options
  readonly locale: Locale
}

export interface Place {
  readonly guild: string | undefined
  readonly channel: string
  readonly message: string
}

/** The same words count as the same question whatever their case, spacing, width and closing punctuation. */
function sameWords(value: Options[string]): Options[string] {
  return typeof value === 'string'
    ? value
        .normalize('NFKC')
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .replace(/[\s?!.。]+$/u, '')
        .trim()
    : value
}

export function keyOf({ channel, command, options, locale }: Asked): string {
  const given = Object.entries(options)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, sameWords(value)])
  return createHash('sha256')
    .update(JSON.stringify([channel, command, given, locale]))
    .digest('base64')
}

export type Repeats = ReturnType<typeof createRepeats>

export function createRepeats(now: () => number = Date.now) {
  const places = new Map<string, { readonly place: Place; readonly until: number }>()

  /** Entries were added in the order of their end. */
  function sweep(): void {
    for (const [key, { until }] of places) {
      if (until > now()) return
      places.delete(key)
    }
  }

  return {
    find(key: string): Place | undefined {
      sweep()
      return places.get(key)?.place
    },
    remember(key: string, place: Place): void {
      sweep()
      places.delete(key)
      places.set(key, { place, until: now() + repeatWindowMs })
    },
    /** A deleted answer is not pointed at. */
    forget(message: string): void {
      for (const [key, { place }] of places) if (place.message === message) places.delete(key)
    },
    size: () => places.size,
  }
}

export function linkTo({ guild, channel, message }: Place): string {
  return `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`
}
