/**
 * Text → units of meaning. A unit is one word, name, phrase or quantity with the terms that stand for it, best first: its own stem,
 * and the concept of the lexicon that it belongs to (`@crash`), which is how synonyms and the two languages meet.
 */
import type { Concept, Person } from '#src/corpus/corpus.ts'
import { normalizeDates } from '#src/language/dates.ts'
import { normalize } from '#src/language/normalize.ts'
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
  /** Concept terms by the article's own word, for explanations. */
  readonly concepts: ReadonlyMap<string, string>
}

interface Dictionary {
  /** Concept by phrase: stems joined by a space, or Han characters. */
  readonly phrases: Map<string, string>
  /** The longest phrase (in words) that begins with a stem. */
  readonly longest: Map<string, number>
  readonly longestHan: number
}

/** Lexicon and people become one dictionary; a concept that shares a word with a person is that person. */
export function createAnalyzer(lexicon: readonly Concept[], people: readonly Person[]): Analyzer {
  const phrases = new Map<string, string>()
  const entities = new Map<string, string>()
  for (const person of people) {
    const term = `@${person.id}`
    entities.set(term, person.id)
    for (const alias of [...Object.values(person.name), ...person.aliases]) phrases.set(phraseKey(alias), term)
  }
  const concepts = new Map<string, string>()
  for (const { term, en, zh } of lexicon) {
    const keys = [term, ...en, ...zh].map(phraseKey).filter((key) => key !== '')
    const concept = keys.map((key) => phrases.get(key)).find((known) => known !== undefined) ?? `@${term.toLowerCase().replace(/\s+/g, '-')}`
    concepts.set(term, concept)
    for (const key of keys) if (!phrases.has(key)) phrases.set(key, concept)
  }
  const dictionary = buildDictionary(phrases)
  return { concepts, analyze: (text) => analyze(normalizeDates(normalize(text)), dictionary, entities) }
}

function phraseKey(phrase: string): string {
  return tokenize(normalizeDates(normalize(phrase)))
    .map((token) => (token.kind === 'word' ? stem(token.text) : token.text))
    .join(' ')
}

function buildDictionary(phrases: Map<string, string>): Dictionary {
  const longest = new Map<string, number>()
  let longestHan = 1
  for (const key of phrases.keys()) {
    const words = key.split(' ')
    const first = words[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
    if (words.length === 1) longestHan = Math.max(longestHan, key.length)
  }
  return { phrases, longest, longestHan }
}

function analyze(text: string, dictionary: Dictionary, entities: ReadonlyMap<string, string>): Unit[] {
  const tokens = tokenize(text)
  const units: Unit[] = []
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index]
    if (!token) break
    const phrase = longestPhrase(tokens, index, dictionary)
    if (phrase) {
      units.push(conceptUnit(phrase.tokens, phrase.concept, entities))
      index += phrase.tokens.length
      continue
    }
    if (token.kind === 'number') units.push(numberUnit(token))
    else if (token.kind === 'han') units.push(...hanUnits(token.text, dictionary, entities))
    else units.push({ surface: token.text, terms: [stem(token.text)] })
    index += 1
  }
  return units
}

function longestPhrase(tokens: readonly Token[], from: number, { phrases, longest }: Dictionary): { tokens: Token[]; concept: string } | undefined {
  const stems: string[] = []
  const first = tokens[from]
  if (!first || first.kind === 'han') return undefined
  const limit = longest.get(keyOf(first)) ?? 0
  let best: { tokens: Token[]; concept: string } | undefined
  for (let length = 1; length <= limit; length += 1) {
    const token = tokens[from + length - 1]
    if (!token) break
    stems.push(keyOf(token))
    const concept = phrases.get(stems.join(' '))
    if (concept !== undefined) best = { tokens: tokens.slice(from, from + length), concept }
  }
  return best
}

function keyOf(token: Token): string {
  return token.kind === 'word' ? stem(token.text) : token.text
}

function conceptUnit(tokens: readonly Token[], concept: string, entities: ReadonlyMap<string, string>): Unit {
  const stems = tokens.map(keyOf)
  const surface = tokens.map((token) => token.text).join(' ')
  const terms = stems.length === 1 ? [stems[0] ?? '', concept] : [concept, ...stems]
  const entity = entities.get(concept)
  return { surface, terms, concept, ...(entity === undefined ? {} : { entity }) }
}

function numberUnit(token: Token): Unit {
  const { quantity } = token
  if (!quantity) return { surface: token.text, terms: [token.text] }
  const terms = quantity.values.map((value) => `#${value}${quantity.percent ? '%' : ''}`)
  return { surface: token.text, terms: quantity.values.length > 1 ? [terms.join('-'), ...terms] : terms, quantity }
}

/** The longest dictionary phrases from left to right; what is between them by the segmenter. */
function hanUnits(run: string, { phrases, longestHan }: Dictionary, entities: ReadonlyMap<string, string>): Unit[] {
  const units: Unit[] = []
  let gap = 0
  const flush = (end: number): void => {
    if (end > gap) for (const word of segment(run.slice(gap, end))) units.push({ surface: word, terms: [word, ...bigrams(word)] })
  }
  for (let start = 0; start < run.length;) {
    let length = Math.min(longestHan, run.length - start)
    while (length > 0 && !phrases.has(run.slice(start, start + length))) length -= 1
    const concept = phrases.get(run.slice(start, start + length))
    if (length === 0 || concept === undefined) {
      start += 1
      continue
    }
    flush(start)
    const surface = run.slice(start, start + length)
    const entity = entities.get(concept)
    units.push({ surface, terms: [surface, concept, ...bigrams(surface)], concept, ...(entity === undefined ? {} : { entity }) })
    start += length
    gap = start
  }
  flush(run.length)
  return units
}

function bigrams(word: string): string[] {
  return word.length < 3 ? [] : Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2))
}
