/**
 * Text → units of meaning. A unit is one word, name, phrase or quantity with the terms that stand for it, best first: its own stem,
 * and the concept of the lexicon that it belongs to (`@crash`), which is how synonyms and the two languages meet.
 */
import type { Concept, Person } from '#src/corpus/corpus.ts'
import { normalizeDates } from '#src/language/dates.ts'
import { hasHan, normalize } from '#src/language/normalize.ts'
import type { Quantity } from '#src/language/numbers.ts'
import { stem } from '#src/language/stem.ts'
import { segment, tokenize, type Token } from '#src/language/tokenize.ts'

export interface Unit {
  readonly surface: string
  /** Terms that stand for the unit, best first. */
  readonly terms: readonly string[]
  /** The concept of the lexicon, or the entity, if it has one: the last word on how telling the unit is. */
  readonly concept?: string
  /** An id of people.yaml. */
  readonly entity?: string
  readonly quantity?: Quantity
}

export interface Analyzer {
  /** Units in reading order. */
  readonly analyze: (text: string) => Unit[]
  readonly dictionary: Dictionary
}

/** What lexicon and people come to: plain data, so that it can be built ahead. */
export interface Dictionary {
  /** Concept by phrase of words, as written or by their stems, joined by a space. */
  readonly words: Map<string, string>
  /** How many words the longest phrase has that begins with a word or stem. */
  readonly longest: Map<string, number>
  /** Concept by phrase that has a Han character, as it is written: Chinese is matched before it is cut into words. */
  readonly han: Map<string, string>
  readonly longestHan: number
  readonly entities: ReadonlyMap<string, string>
}

/**
 * Lexicon and people become one dictionary; a concept that shares a word with a person is that person. A word as written goes before its
 * stem, because stems join what the lexicon keeps apart (`general` and `generous`); of two concepts with one stem the first has it.
 */
export function createAnalyzer(lexicon: readonly Concept[], people: readonly Person[]): Analyzer {
  const written = new Map<string, string>()
  const stemmed = new Map<string, string>()
  const entities = new Map<string, string>()
  const add = (phrase: string, concept: string): void => {
    const { exact, stems } = keysOf(phrase)
    if (!written.has(exact)) written.set(exact, concept)
    if (!stemmed.has(stems)) stemmed.set(stems, concept)
  }
  for (const person of people) {
    entities.set(`@${person.id}`, person.id)
    for (const name of [...Object.values(person.name), ...person.aliases]) add(name, `@${person.id}`)
  }
  const named = new Map(written)
  for (const { term, en, zh } of lexicon) {
    const phrases = [term, ...en, ...zh]
    const person = phrases.map((phrase) => named.get(keysOf(phrase).exact)).find((known) => known !== undefined)
    const concept = person ?? `@${term.toLowerCase().replace(/\s+/g, '-')}`
    for (const phrase of phrases) add(phrase, concept)
  }
  written.delete('')
  stemmed.delete('')
  return openAnalyzer(buildDictionary(new Map([...stemmed, ...written]), entities))
}

/** From what `createAnalyzer` made of lexicon and people before. */
export function openAnalyzer(dictionary: Dictionary): Analyzer {
  return { dictionary, analyze: (text) => analyze(normalizeDates(normalize(text)), dictionary) }
}

/** What of a phrase must be equal: its characters where it has Chinese ones, else its words, as written or by their stems. */
function keysOf(phrase: string): { readonly exact: string; readonly stems: string } {
  const text = normalizeDates(normalize(phrase)).trim()
  if (hasHan(text)) return { exact: text, stems: text }
  const tokens = tokenize(text)
  return { exact: tokens.map(wordOf).join(' '), stems: tokens.map(stemOf).join(' ') }
}

function wordOf({ text, quantity }: Token): string {
  return (quantity && quantityTerms(quantity)[0]) ?? text
}

function stemOf(token: Token): string {
  return token.kind === 'word' ? stem(token.text) : wordOf(token)
}

function buildDictionary(concepts: ReadonlyMap<string, string>, entities: ReadonlyMap<string, string>): Dictionary {
  const words = new Map<string, string>()
  const han = new Map<string, string>()
  const longest = new Map<string, number>()
  for (const [key, concept] of concepts) {
    if (hasHan(key)) han.set(key, concept)
    else {
      words.set(key, concept)
      const parts = key.split(' ')
      const first = parts[0] ?? ''
      longest.set(first, Math.max(longest.get(first) ?? 0, parts.length))
    }
  }
  return { words, longest, han, longestHan: Math.max(0, ...Array.from(han.keys(), (key) => key.length)), entities }
}

function analyze(text: string, dictionary: Dictionary): Unit[] {
  if (!hasHan(text)) return wordUnits(text, dictionary)
  const units: Unit[] = []
  let from = 0
  for (let start = 0; start < text.length;) {
    const phrase = longestHanPhrase(text, start, dictionary)
    const concept = phrase === undefined ? undefined : dictionary.han.get(phrase)
    if (phrase === undefined || concept === undefined) {
      start += 1
      continue
    }
    units.push(...wordUnits(text.slice(from, start), dictionary), unitOf(phrase, [phrase, concept, ...partsOf(phrase)], concept, dictionary))
    start += phrase.length
    from = start
  }
  return [...units, ...wordUnits(text.slice(from), dictionary)]
}

/** The longest phrase that begins here; one that begins with a Latin letter must not begin within a word. */
function longestHanPhrase(text: string, start: number, { han, longestHan }: Dictionary): string | undefined {
  const isWithinWord = /[a-z\d]/.test(text[start] ?? '') && /[a-z\d]/.test(text[start - 1] ?? '')
  for (let length = isWithinWord ? 0 : Math.min(longestHan, text.length - start); length > 0; length -= 1) {
    const phrase = text.slice(start, start + length)
    if (han.has(phrase)) return phrase
  }
  return undefined
}

/** The units of a text in which no Chinese phrase of the dictionary occurs. */
function wordUnits(text: string, dictionary: Dictionary): Unit[] {
  const tokens = tokenize(text)
  const units: Unit[] = []
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index]
    if (!token) break
    const phrase = longestPhrase(tokens, index, dictionary)
    if (phrase) units.push(phraseUnit(phrase.tokens, phrase.concept, dictionary))
    else if (token.quantity) units.push({ surface: token.text, terms: quantityTerms(token.quantity), quantity: token.quantity })
    else if (token.kind === 'han') units.push(...segment(token.text).map((word) => ({ surface: word, terms: [word, ...partsOf(word)] })))
    else units.push({ surface: token.text, terms: [stem(token.text)] })
    index += phrase?.tokens.length ?? 1
  }
  return units
}

function longestPhrase(tokens: readonly Token[], from: number, { words, longest }: Dictionary): { tokens: Token[]; concept: string } | undefined {
  const first = tokens[from]
  if (!first || first.kind === 'han') return undefined
  const limit = Math.max(longest.get(wordOf(first)) ?? 0, longest.get(stemOf(first)) ?? 0)
  for (let length = Math.min(limit, tokens.length - from); length > 0; length -= 1) {
    const phrase = tokens.slice(from, from + length)
    const concept = words.get(phrase.map(wordOf).join(' ')) ?? words.get(phrase.map(stemOf).join(' '))
    if (concept !== undefined) return { tokens: phrase, concept }
  }
  return undefined
}

function phraseUnit(tokens: readonly Token[], concept: string, dictionary: Dictionary): Unit {
  const stems = tokens.map(stemOf)
  const unit = unitOf(tokens.map(({ text }) => text).join(' '), stems.length === 1 ? [...stems, concept] : [concept, ...stems], concept, dictionary)
  const quantity = tokens.length === 1 ? tokens[0]?.quantity : undefined
  return quantity ? { ...unit, quantity } : unit
}

function unitOf(surface: string, terms: readonly string[], concept: string, { entities }: Dictionary): Unit {
  const entity = entities.get(concept)
  return { surface, terms, concept, ...(entity !== undefined && { entity }) }
}

/** A range has a term of its own, and each of its ends. */
function quantityTerms({ values, percent }: Quantity): string[] {
  const terms = values.map((value) => `#${value}${percent ? '%' : ''}`)
  return terms.length > 1 ? [terms.join('-'), ...terms] : terms
}

/** What a Chinese word shares with its relatives, because the segmenter cuts 占了 and 占 as it likes: its pairs of characters, or its two characters. */
function partsOf(word: string): string[] {
  const length = word.length > 2 ? 2 : 1
  return word.length < 2 ? [] : Array.from({ length: word.length - length + 1 }, (_, index) => word.slice(index, index + length))
}
