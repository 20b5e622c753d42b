/** What to offer when somebody names an entry that there is not: the ones that come near, for the asker alone. */
import type { Engine } from '#src/engine.ts'
import type { SourceKind } from '#src/answer/answer.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard } from '#src/reply/card.ts'
import { selectRow } from '#src/reply/components.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import { notice } from '#src/reply/notice.ts'
import type { Reply } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'

export interface MatchesOptions {
  readonly kind: SourceKind
  /** The command whose action `open` shows an entry. */
  readonly command: string
  readonly typed: string
  readonly locale: Locale
}

export function renderMatches(engine: Engine, { kind, command, typed, locale }: MatchesOptions): Reply {
  const strings = stringsOf(locale)
  const found = engine.suggest(typed, { locale, kinds: [kind], limit: 25 })
  if (found.length === 0) return notice('noMatch', locale)
  const options = found.map(({ id, label }) => ({ label, value: id }))
  const message = renderCard({
    tone: 'notice',
    locale,
    head: escapeMarkdown(strings.didYouMean),
    blocks: [],
    footer: strings.footer(engine.corpus.about.asOf[locale]),
    rows: selectRow(strings.didYouMean, { command, action: 'open', args: [] }, options),
  })
  return { kind: 'show', visibility: 'private', message }
}
