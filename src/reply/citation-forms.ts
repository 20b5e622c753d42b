/** One quotation in the forms that people paste: the quoted words stay byte for byte what the article has. */
import type { Citation } from '#src/answer/answer.ts'
import type { About } from '#src/corpus/corpus.ts'
import { showRef } from '#src/reply/quote.ts'

export const citationForms = ['plain', 'markdown', 'apa', 'bibtex'] as const

export type CitationForm = (typeof citationForms)[number]

interface Quotation {
  /** The words that the citation is about. */
  readonly words: string
  readonly ref: string
  /** Empty where the author speaks. */
  readonly speaker: string
  readonly title: string
  readonly asOf: string
}

/** The citation's decisive words with their source. The forms are in English, like the title and the quote. */
export function citeAs(form: CitationForm, { ref, quote, decisive, voice }: Citation, { title, asOf }: Pick<About, 'title' | 'asOf'>): string {
  return writers[form]({ words: quote.slice(decisive.start, decisive.end), ref, speaker: voice.name, title, asOf: asOf.en })
}

const writers: Readonly<Record<CitationForm, (quotation: Quotation) => string>> = {
  plain: ({ words, ref, speaker, title, asOf }) => `“${words}”\n— ${by(speaker)}“${title}” (${asOf}), ${showRef(ref)}`,
  markdown: ({ words, ref, speaker, title, asOf }) => `${quoted(words)}\n>\n> — ${by(speaker)}*${title}* (${asOf}), ${showRef(ref)}`,
  apa: ({ words, ref, speaker, title, asOf }) => `${title}. (${asOf}). “${words}” (${speaker === '' ? '' : `${speaker}, as quoted in `}${showRef(ref)})`,
  bibtex: ({ words, ref, speaker, title, asOf }) =>
    [
      `@misc{footnote-${ref.replace('.', '-')},`,
      `  title = {${title}},`,
      `  howpublished = {Article, ${asOf}},`,
      `  note = {${showRef(ref)}${speaker === '' ? '' : `, ${speaker}`}},`,
      `  annote = {${words}}`,
      '}',
    ].join('\n'),
}

/** A block quote: what Markdown takes for a new line begins with its sign again. */
function quoted(words: string): string {
  return words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

function by(speaker: string): string {
  return speaker === '' ? '' : `${speaker}, in `
}
