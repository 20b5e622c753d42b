/** What the engine returns: plain data, a discriminated union on `status`. */
import type { Span } from '#src/corpus/article.ts'
import type { Source } from '#src/corpus/source.ts'
import type { Locale } from '#src/language/locale.ts'

/** Whose words a citation shows: the article's author, or an entry of people.yaml. */
export interface Voice {
  /** `author`, or an id in people.yaml. */
  readonly id: string
  /** The name in the answer's language; empty for the author. */
  readonly name: string
  /** Whether the whole quote is theirs: false where the author's own sentences stand around their words. */
  readonly whole: boolean
}

export interface Citation {
  /** `1.3`, shown as `§1 ¶3`. */
  readonly ref: string
  /** A contiguous, verbatim slice of the paragraph. */
  readonly quote: string
  /** The words of `quote` that decide, as offsets into it. */
  readonly decisive: Span
  readonly voice: Voice
}

export type Citations = readonly [Citation, ...Citation[]]

export type { Source, SourceKind } from '#src/corpus/source.ts'

interface Said {
  readonly locale: Locale
  /** The lead as shown, without markup: at most 300 characters. */
  readonly text: string
  /** How sure the engine is of this status and source: 0 to 1. */
  readonly confidence: number
}

export interface Answered extends Said {
  readonly status: 'answered'
  readonly source: Source
  readonly citations: Citations
}

/** The question takes something for granted that the article contradicts. */
export interface Corrected extends Said {
  readonly status: 'corrected'
  readonly source: Source
  readonly citations: Citations
}

/** The article does not say. Citations are the passages nearest to the question; there may be none. */
export interface Unanswered extends Said {
  readonly status: 'unanswered'
  /** The known silence, where it is one. */
  readonly source: Source | null
  readonly citations: readonly Citation[]
}

export interface Smalltalk extends Said {
  readonly status: 'smalltalk'
  readonly source: Source
  readonly citations: readonly []
}

export type Answer = Answered | Corrected | Unanswered | Smalltalk
