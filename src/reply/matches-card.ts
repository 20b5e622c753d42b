/** What to offer when somebody names an entry that there is not: the only one that comes near, or all of them to the asker alone. */
import type { Engine } from '#src/engine.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard } from '#src/reply/card.ts'
import { selectRow } from '#src/reply/components.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import type { Message, Reply } from '#src/reply/reply.ts'
import { stringsOf, type Strings } from '#src/reply/strings.ts'
import { unknownEntry } from '#src/reply/unknown.ts'

export interface MatchesOptions {
  readonly kind: keyof typeof placeholders
  /** The command whose action `open` shows an entry. */
  readonly command: string
  readonly typed: string
  readonly locale: Locale
  readonly visibility: 'public' | 'private'
  /** The card of an entry: a single match needs no picking. */
  readonly render: (id: string) => Message | undefined
}

const placeholders = { faq: 'pickFaq', figure: 'pickFigure', controversy: 'pickDispute', person: 'pickPerson' } as const satisfies Record<string, keyof Strings>

export function renderMatches(engine: Engine, { kind, command, typed, locale, visibility, render }: MatchesOptions): Reply {
  const strings = stringsOf(locale)
  const found = engine.suggest(typed, { locale, kinds: [kind], limit: 25 })
  const [first] = found
  if (first === undefined) return unknownEntry(kind, command, locale)
  const only = found.length === 1 ? render(first.id) : undefined
  if (only !== undefined) return { kind: 'show', visibility, message: only }
  const options = found.map(({ id, label }) => ({ label, value: id }))
  const message = renderCard({
    tone: 'notice',
    locale,
    head: escapeMarkdown(strings.didYouMean),
    blocks: [],
    footer: strings.footer(engine.corpus.about.asOf[locale]),
    rows: selectRow(strings[placeholders[kind]], { command, action: 'open', args: [] }, options),
  })
  return { kind: 'show', visibility: 'private', message }
}
