/** The passages that bear on a text, whether or not they answer it. */
import type { Citation } from '#src/answer/answer.ts'
import type { Composer } from '#src/answer/compose.ts'
import type { Judgement } from '#src/answer/model.ts'
import type { Locale } from '#src/language/locale.ts'

/** A passage bears on a text when this share of the text's weight occurs in it or its wordings. */
const bearing = 0.35

export interface PassageOptions {
  readonly locale: Locale
  readonly limit: number
  /** Refs that are shown already. */
  readonly except: readonly string[]
}

/** Most probable first, one citation a paragraph. */
export function findPassages({ targets, cite }: Composer, { judged }: Judgement, { locale, limit, except }: PassageOptions): Citation[] {
  const found = new Map<string, Citation>()
  for (const { candidate } of judged) {
    const target = targets[candidate.target]
    const quote = target?.quotes[0]
    if (!quote || found.has(quote.ref) || except.includes(quote.ref)) continue
    if (Math.max(candidate.features.covered, candidate.features.stated) < bearing) continue
    found.set(quote.ref, cite(quote, locale, 'paragraph'))
    if (found.size >= limit) break
  }
  return [...found.values()]
}
