/** Who says something, by name. */
import type { Voice } from '#src/answer/answer.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'
import { stringsOf } from '#src/reply/strings.ts'

/** `id` is an entry of people.yaml or `author`. */
export function speakerName({ people }: Corpus, id: string, locale: Locale): string {
  return people.find((person) => person.id === id)?.name[locale] ?? stringsOf(locale).author
}

/** The same where it stands alone, as a heading. */
export function speakerTitle(corpus: Corpus, id: string, locale: Locale): string {
  const name = speakerName(corpus, id, locale)
  return name === stringsOf(locale).author ? stringsOf(locale).theAuthor : name
}

/** Whose words a quote is: a person's as a whole, or the author's with theirs among them. */
export function voiceName({ name, whole }: Voice, locale: Locale): string {
  const strings = stringsOf(locale)
  if (name === '') return strings.author
  return whole ? name : strings.authorWith(name)
}
