/** Curated entries as things to be picked: their labels, and finding the one that a user meant. */
import type { Engine, Suggestion } from '#src/engine.ts'
import type { Source, SourceKind } from '#src/corpus/source.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'
import type { Option } from '#src/reply/components.ts'
import { shorten } from '#src/reply/markdown.ts'
import { stringsOf } from '#src/reply/strings.ts'

/** Discord's limit for the name and the value of a choice. */
const maxChoice = 100

const separator = ':'

/** The kinds that a question can be picked from, in the order of their use. */
export const pickable = ['faq', 'figure', 'controversy', 'person'] as const satisfies readonly SourceKind[]

const starter = /^starter:(\d+)$/

/** What an entry is called, by kind; undefined for an id that the corpus doesn't have. Passages and small talk have no name. */
const labels: Readonly<Record<SourceKind, (corpus: Corpus, id: string, locale: Locale) => string | undefined>> = {
  faq: ({ faq }, id, locale) => find(faq, id)?.question[locale],
  figure: ({ figures }, id, locale) => find(figures, id)?.label[locale],
  controversy: ({ controversies }, id, locale) => find(controversies, id)?.title[locale],
  person: ({ people }, id, locale) => find(people, id)?.name[locale],
  passage: () => undefined,
  silence: () => undefined,
  correction: () => undefined,
  smalltalk: () => undefined,
}

export function labelOf(corpus: Corpus, { kind, id }: Source, locale: Locale): string | undefined {
  return labels[kind](corpus, id, locale)
}

/** `faq:some-id`: the value of a choice, the same in every language and at every start. */
export function valueOf({ kind, id }: Source): string {
  return `${kind}${separator}${id}`
}

/** Undefined for free text. */
export function parseValue(value: string): Source | undefined {
  const [name, id] = value.split(separator)
  const kind = pickable.find((known) => known === name)
  return kind === undefined || !id || value !== valueOf({ kind, id }) ? undefined : { kind, id }
}

/** The questions to begin with, from about.yaml: `starter:0` … */
export function starterOptions({ about }: Corpus, locale: Locale): readonly Option[] {
  return about.starters.map((text, index) => ({ label: text[locale], value: `starter${separator}${index}` }))
}

/** The words of a starter that was picked; undefined for anything else. */
export function parseStarter({ about }: Corpus, value: string, locale: Locale): string | undefined {
  return about.starters[Number(starter.exec(value)?.[1] ?? -1)]?.[locale]
}

/** The entry that a user picked (`figure:some-id`), or typed by its id or its exact name in any language. */
export function entryOf(corpus: Corpus, kind: (typeof pickable)[number], typed: string): Source | undefined {
  const text = typed.trim().toLowerCase()
  const id = text.startsWith(kind + separator) ? text.slice(kind.length + 1) : text
  const entries = { faq: corpus.faq, figure: corpus.figures, controversy: corpus.controversies, person: corpus.people }[kind]
  const known = entries.some((entry) => entry.id === id) ? id : entries.find((entry) => namesOf(corpus, { kind, id: entry.id }).includes(text))?.id
  return known === undefined ? undefined : { kind, id: known }
}

/** Rows of autocomplete; an icon says what kind of thing each is where kinds are mixed. */
export function suggestChoices(
  engine: Engine,
  typed: string,
  kinds: readonly SourceKind[],
  locale: Locale,
): readonly { readonly name: string; readonly value: string }[] {
  return engine
    .suggest(typed, { locale, kinds, limit: 25 })
    .map((suggestion) => ({ name: shorten(nameOf(suggestion, kinds, locale), maxChoice), value: valueOf(suggestion) }))
    .filter(({ name, value }) => name !== '' && value.length <= maxChoice)
}

function nameOf({ kind, label }: Suggestion, kinds: readonly SourceKind[], locale: Locale): string {
  return kinds.length > 1 ? `${stringsOf(locale).icons[kind]} ${label}` : label
}

function namesOf(corpus: Corpus, source: Source): readonly string[] {
  return (['en', 'zh-CN', 'zh-TW'] as const).map((locale) => (labelOf(corpus, source, locale) ?? '').toLowerCase())
}

function find<T extends { readonly id: string }>(entries: readonly T[], id: string): T | undefined {
  return entries.find((entry) => entry.id === id)
}
