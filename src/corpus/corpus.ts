/** The shape of everything the bot knows: the article and the curated entries, checked and ready to read. */
import type { Article } from '#src/corpus/article.ts'
import type { Localized } from '#src/language/locale.ts'

/** Exact words of one paragraph. */
export interface Quote {
  readonly ref: string
  readonly quote: string
}

export type Quotes = readonly [Quote, ...Quote[]]

/** How readers put a question, by the language it is written in. */
export interface Phrasings {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

export interface BankEntry extends Phrasings {
  readonly ref: string
  /** The exact words of the paragraph that answer these questions. */
  readonly words: string
  /** The file that holds it, without its ending: one author's habits. */
  readonly author: string
}

interface Entry {
  readonly id: string
  readonly answer: Localized
  readonly questions: Phrasings
}

export interface FaqEntry extends Entry {
  readonly question: Localized
  readonly quotes: Quotes
}

export interface Figure extends Entry {
  readonly topic: string
  readonly label: Localized
  readonly value: Localized
  /** The bare number, or both ends of a range; absent for words such as "first place". */
  readonly amount?: number | readonly [number, number]
  readonly unit?: Localized
  readonly measures: Localized
  readonly asOf?: Localized
  /** An id in people.yaml, or `author`. */
  readonly source: string
  readonly notStated?: Localized
  readonly quote: Quote
}

export interface Side {
  /** An id in people.yaml, or `author`. */
  readonly who: string
  readonly position: Localized
  readonly quotes: Quotes
}

export interface Controversy extends Entry {
  readonly title: Localized
  readonly happened: Quotes
  readonly sides: readonly Side[]
  readonly open: Localized
}

export interface Person extends Entry {
  readonly kind: 'person' | 'organisation' | 'product'
  readonly name: Localized
  readonly aliases: readonly string[]
  readonly quotes: Quotes
  readonly says: readonly Quote[]
}

export interface Silence extends Entry {
  readonly family: string
  /** Completes "The article does not say …". */
  readonly topic: Localized
  readonly near: readonly Quote[]
}

export interface Correction extends Entry {
  /** Completes "The article does not say that …". */
  readonly premise: Localized
  readonly quotes: Quotes
}

export interface Concept extends Phrasings {
  /** The article's own word. */
  readonly term: string
}

/** Things of which a question means one and not the others. */
export interface Contrast {
  readonly id: string
  /** Words of the lexicon, ids of people.yaml, or plain words. */
  readonly members: readonly string[]
}

export type Smalltalk = Entry

export interface About {
  readonly title: string
  readonly name: Localized
  readonly asOf: Localized
  readonly provenance: Localized
  readonly license: Localized
  readonly topics: readonly { readonly id: string; readonly label: Localized }[]
  readonly starters: readonly Localized[]
  readonly smalltalk: readonly Smalltalk[]
  readonly outOfScope: Localized
}

export interface Corpus {
  readonly about: About
  readonly article: Article
  readonly bank: readonly BankEntry[]
  readonly faq: readonly FaqEntry[]
  readonly figures: readonly Figure[]
  readonly controversies: readonly Controversy[]
  readonly people: readonly Person[]
  readonly silences: readonly Silence[]
  readonly corrections: readonly Correction[]
  readonly lexicon: readonly Concept[]
  readonly contrasts: readonly Contrast[]
}
