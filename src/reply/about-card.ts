/** What the bot is, what it can do, where its words come from, and what it does not do. */
import type { Engine } from '#src/engine.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard } from '#src/reply/card.ts'
import { selectRow } from '#src/reply/components.ts'
import { starterOptions } from '#src/reply/entries.ts'
import { escapeMarkdown } from '#src/reply/markdown.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'

export function renderAbout(engine: Engine, locale: Locale): Message {
  const strings = stringsOf(locale)
  const words = strings.about
  const { about } = engine.corpus
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [words.commandsTitle, list(words.commands)],
    [words.wordingTitle, list(words.wording)],
    [words.sourceTitle, [`“${about.title}”`, about.provenance[locale], words.asOf(about.asOf[locale]), about.license[locale]].map(escapeMarkdown)],
    [words.limitsTitle, list(words.limits)],
    [words.privacyTitle, [words.privacy]],
    [words.languagesTitle, [words.languages]],
  ]
  return renderCard({
    tone: 'list',
    locale,
    head: `### ${escapeMarkdown(strings.aboutTitle)}\n${words.what(escapeMarkdown(about.name[locale]))}`,
    blocks: sections.map(([title, lines]) => ({ text: [`**${title}**`, ...lines].join('\n') })),
    footer: strings.footer(about.asOf[locale]),
    rows: selectRow(strings.tryThese, { command: 'ask', action: 'pick', args: [] }, starterOptions(engine.corpus, locale)),
  })
}

function list(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `- ${line}`)
}
