/** Made-up articles of any size, the same for the same seed: words by Zipf's law, so that common and rare ones occur as in real text. */
import { parseArticle } from '#src/corpus/article.ts'
import type { Corpus } from '#src/corpus/corpus.ts'

/** Mulberry32: 0 ≤ number < 1. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const consonants = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'br', 'st', 'tr']
const vowels = ['a', 'e', 'i', 'o', 'u']
const syllables = consonants.flatMap((consonant) => vowels.map((vowel) => consonant + vowel))

/** English has about as many words in use; the rarest turn up only in large corpora. */
const vocabularySize = 50_000

/** The word of each rank: its digits in base `syllables.length`, at least two, so that frequent words are short as in real text. */
function wordOf(rank: number): string {
  let word = ''
  for (let rest = rank + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length] ?? ''
  return word
}

/** Picks ranks with a probability in proportion to 1 / (rank + 1). */
function createPick(random: () => number): () => number {
  const sums = new Float64Array(vocabularySize)
  let total = 0
  for (let rank = 0; rank < vocabularySize; rank += 1) sums[rank] = total += 1 / (rank + 1)
  return () => {
    const wanted = random() * total
    let low = 0
    let high = vocabularySize - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Paragraphs of two to five sentences of eight to twenty-four words. */
export function createParagraphs(count: number, seed = 1): string[] {
  const random = createRandom(seed)
  const pick = createPick(random)
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
  const sentence = (): string => {
    const text = Array.from({ length: between(8, 24) }, () => wordOf(pick())).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return Array.from({ length: count }, () => Array.from({ length: between(2, 5) }, sentence).join(' '))
}

/** Questions of four to nine words that stand together in some paragraph; every fifth has two letters swapped. */
export function createQuestions(paragraphs: readonly string[], count: number, seed = 2): string[] {
  const random = createRandom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  return Array.from({ length: count }, (_, place) => {
    const words = (paragraphs[below(paragraphs.length)] ?? '').toLowerCase().match(/[a-z]+/g) ?? []
    const length = 4 + below(6)
    const start = below(Math.max(1, words.length - length))
    const question = words.slice(start, start + length)
    const longest = question.reduce((best, word, at) => (word.length > (question[best]?.length ?? 0) ? at : best), 0)
    if (place % 5 === 0) question[longest] = swapLetters(question[longest] ?? '')
    return `${question.join(' ')}?`
  })
}

function swapLetters(word: string): string {
  const middle = Math.floor(word.length / 2)
  return word.slice(0, middle - 1) + word.slice(middle, middle + 1) + word.slice(middle - 1, middle) + word.slice(middle + 1)
}

/** An article of these paragraphs, ten to a section, and nothing curated. */
export function createSyntheticCorpus(paragraphs: readonly string[]): Corpus {
  const blocks = paragraphs.flatMap((paragraph, place) => (place > 0 && place % 10 === 0 ? [`## Part ${place / 10}`, paragraph] : [paragraph]))
  const none = { en: '', 'zh-CN': '', 'zh-TW': '' }
  return {
    about: { title: 'Synthetic', name: none, asOf: none, provenance: none, license: none, topics: [], starters: [], smalltalk: [], outOfScope: none },
    article: parseArticle(['# Synthetic', ...blocks].join('\n\n')),
    bank: [],
    faq: [],
    figures: [],
    controversies: [],
    people: [],
    silences: [],
    corrections: [],
    contrasts: [],
    lexicon: [],
  }
}
