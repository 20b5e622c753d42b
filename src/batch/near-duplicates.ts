/**
 * Finds questions that differ in next to nothing, among tens of thousands: a set-similarity join with prefix filtering
 * (Bayardo, Ma and Srikant 2007, "Scaling up all pairs similarity search"). Pure.
 */
import { normalize } from '#src/language/normalize.ts'
import { stem } from '#src/language/stem.ts'
import { segment, tokenize } from '#src/language/tokenize.ts'

export interface Asked {
  readonly text: string
  /** What answers it: two questions with one target are only redundant, with two they compete. */
  readonly target: string
}

export interface NearDuplicate {
  readonly first: Asked
  readonly second: Asked
}

/** Shared words over all words. Lower floods editors with honest variants, higher misses a changed article or plural. */
const threshold = 0.85

/** Pairs in the order of the second question; the same words in another order count as a duplicate. */
export function findNearDuplicates(questions: readonly Asked[]): NearDuplicate[] {
  const sets = questions.map(({ text }) => new Set(wordsOf(text)))
  const frequency = new Map<string, number>()
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  // Rare words first: two sets that are alike enough must share a word of their prefixes.
  const sorted = sets.map((set) => [...set].toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)))
  const byWord = new Map<string, number[]>()
  const found: NearDuplicate[] = []
  sorted.forEach((words, index) => {
    const prefix = words.slice(0, words.length - Math.ceil(threshold * words.length) + 1)
    const candidates = new Set(prefix.flatMap((word) => byWord.get(word) ?? []))
    for (const candidate of [...candidates].toSorted((a, b) => a - b)) {
      const [first, second, one, other] = [questions[candidate], questions[index], sets[candidate], sets[index]]
      if (first && second && one && other && similarity(one, other) >= threshold) found.push({ first, second })
    }
    for (const word of prefix) byWord.set(word, [...(byWord.get(word) ?? []), index])
  })
  return found
}

function wordsOf(question: string): string[] {
  return tokenize(normalize(question)).flatMap(({ kind, text }) => (kind === 'han' ? segment(text) : [stem(text)]))
}

function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size
  return shared / (one.size + other.size - shared)
}
