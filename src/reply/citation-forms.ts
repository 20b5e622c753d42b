/** One quotation in the forms that people paste: the quoted words stay byte for byte what the article has. */
import type { Citation } from '#src/answer/answer.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import { showRef } from '#src/reply/quote.ts'

export const citationForms = ['plain', 'markdown', 'apa', 'bibtex'] as const

export type CitationForm = (typeof citationForms)[number]

interface Quotation {
  /** The words that the citation is about. */
  readonly words: string
  readonly ref: string
  /** Empty where the author speaks, or mostly does. */
  readonly speaker: string
  readonly title: string
  readonly asOf: string
  /** Empty where the article doesn't say from which year it speaks. */
  readonly year: string
}

/** The citation's decisive words with their source. The forms are in English, like the title and the quote. */
export function citeAs(form: CitationForm, { ref, quote, decisive, voice }: Citation, { about, people }: Pick<Corpus, 'about' | 'people'>): string {
  return writers[form]({
    words: quote.slice(decisive.start, decisive.end),
    ref,
    speaker: voice.whole ? (people.find(({ id }) => id === voice.id)?.name.en ?? '') : '',
    title: about.title,
    asOf: about.asOf.en,
    year: /\b\d{4}\b/.exec(about.asOf.en)?.[0] ?? '',
  })
}

const writers: Readonly<Record<CitationForm, (quotation: Quotation) => string>> = {
  plain: ({ words, ref, speaker, title, asOf }) => `${marked(words)}\n— ${by(speaker)}“${title}” (${asOf}), ${showRef(ref)}`,
  markdown: ({ words, ref, speaker, title, asOf }) => `${quoted(words)}\n>\n> — ${by(speaker)}*${title}* (${asOf}), ${showRef(ref)}`,
  apa: ({ words, ref, speaker, title, year }) => {
    const gap = hasMarks(words) ? '\n' : ' '
    const place = `(${speaker === '' ? '' : `${speaker}, as quoted in `}${showRef(ref)})`
    return [`${title}. (${year === '' ? 'n.d.' : year}).`, marked(words), place].join(gap)
  },
  bibtex: ({ words, ref, speaker, title, asOf, year }) =>
    [
      `@misc{footnote-${ref.replace('.', '-')},`,
      `  title = {${title}},`,
      ...(year === '' ? [] : [`  year = {${year}},`]),
      `  howpublished = {Article, ${asOf}},`,
      `  note = {${showRef(ref)}${speaker === '' ? '' : `, ${speaker}`}},`,
      `  annote = {${words}}`,
      '}',
    ].join('\n'),
}

function hasMarks(words: string): boolean {
  return /[“”"]/.test(words)
}

/** Words that have quotation marks of their own are set off as an indented block: a second pair would blur where the quote ends. */
function marked(words: string): string {
  return hasMarks(words) ? `    ${words}` : `“${words}”`
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
