/** Misspelt words → words that the corpus uses. A correct English word that the corpus lacks is never changed for another. */
import SearchableMap from 'minisearch/SearchableMap'

export interface Speller {
  /** The corpus's word that was probably meant; undefined when the word is known or nothing is near. */
  readonly correct: (word: string) => string | undefined
}

/**
 * `counts`: the corpus's words, with how often each occurs; `isEnglish` tells words of the language at large. Distance is Levenshtein's with
 * a swap of neighbours counted once (Damerau 1964): one edit up to five letters, two beyond.
 */
export function createSpeller(counts: ReadonlyMap<string, number>, isEnglish: (word: string) => boolean): Speller {
  let tree: SearchableMap<number> | undefined
  // Most questions have no misspelt word, so the tree waits for the first.
  const near = (word: string, distance: number) => {
    if (!tree) {
      tree = new SearchableMap<number>()
      for (const [known, count] of counts) tree.set(known, count)
    }
    return tree.fuzzyGet(word, distance)
  }
  return {
    correct: (word) => {
      if (word.length < 3 || !/^[a-z]+$/.test(word) || counts.has(word) || isEnglish(word)) return undefined
      const swapped = swaps(word).filter((candidate) => counts.has(candidate))
      if (swapped.length > 0) return mostFrequent(swapped, counts)
      if (word.length < 4) return undefined
      const most = word.length > 5 ? 2 : 1
      const candidates = [...near(word, most)].filter(
        ([candidate, [, distance]]) => candidate.length > 2 && /^[a-z]+$/.test(candidate) && cost(word, candidate, distance) <= Math.max(most, 1.5),
      )
      const nearest = Math.min(...candidates.map(([candidate, [, distance]]) => cost(word, candidate, distance)))
      return mostFrequent(
        candidates.filter(([candidate, [, distance]]) => cost(word, candidate, distance) === nearest).map(([candidate]) => candidate),
        counts,
      )
    },
  }
}

/** A slip on the first letter is rarer than one within, and none with a second slip. */
function cost(word: string, candidate: string, distance: number): number {
  return distance + (word[0] === candidate[0] ? 0 : 0.5)
}

function swaps(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2))
}

function mostFrequent(candidates: readonly string[], counts: ReadonlyMap<string, number>): string | undefined {
  return candidates.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]
}
