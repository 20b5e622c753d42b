/** What a button is about, as text for its custom id: an answer by its key, or places in the article. */
import { answerKey, type Engine } from '#src/engine.ts'
import type { Answer, Citation, Source } from '#src/answer/answer.ts'
import type { Locale } from '#src/language/locale.ts'

/** A paragraph, or words in it: `1.3`, `1.3@12-90`. */
const place = /^(\d+\.\d+)(?:@(\d+)-(\d+))?$/

/** The key of an answer where it has one, else the places of its citations; undefined where there is neither. */
export function subjectOf(answer: Answer, engine: Engine): string | undefined {
  return answerKey(answer) ?? (answer.citations.length > 0 ? placesOf(answer.citations, engine) : undefined)
}

/** The subject of an entry's own card. */
export function subjectOfEntry(source: Source): string {
  return answerKey({ status: 'answered', source }) ?? ''
}

/** `0.3@0-120,1.4`: decisive words are found again by their offsets in the paragraph, so no quote has to fit into an id. */
export function placesOf(citations: readonly Citation[], engine: Engine): string {
  return citations.map((citation) => placeOf(citation, engine)).join(',')
}

/** What a subject from a custom id stands for; undefined for what the corpus doesn't have, or no longer has. */
export function citationsOf(subject: string | undefined, engine: Engine, locale: Locale): readonly Citation[] | undefined {
  if (subject === undefined || subject === '') return undefined
  if (!/^\d/.test(subject)) return engine.recall(subject, locale)?.citations
  const citations = subject.split(',').map((text) => citationAt(text, engine, locale))
  return citations.every((citation) => citation !== undefined) ? citations : undefined
}

/** The distinct paragraphs of citations, in their order. */
export function refsOf(citations: readonly { readonly ref: string }[]): readonly string[] {
  return [...new Set(citations.map(({ ref }) => ref))]
}

function placeOf({ ref, quote, decisive }: Citation, engine: Engine): string {
  const text = engine.paragraph(ref)?.paragraph.text ?? ''
  const at = text.indexOf(quote)
  const [start, end] = [at + decisive.start, at + decisive.end]
  return at < 0 || (start === 0 && end === text.length) ? ref : `${ref}@${start}-${end}`
}

/** The whole paragraph, with the words of the place as the decisive ones. */
function citationAt(text: string, engine: Engine, locale: Locale): Citation | undefined {
  const [, ref = '', from, to] = place.exec(text) ?? []
  const paragraph = engine.paragraph(ref)?.paragraph
  if (paragraph === undefined) return undefined
  const decisive = { start: Number(from ?? 0), end: Number(to ?? paragraph.text.length) }
  const words = paragraph.text.slice(decisive.start, decisive.end)
  if (words === '' || decisive.end > paragraph.text.length) return undefined
  return { ...engine.cite({ ref, quote: words }, locale), quote: paragraph.text, decisive }
}
