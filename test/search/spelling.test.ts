/** The speller: slips are mended towards the corpus's words, right words are never touched. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishWords } from '#src/language/english-words.ts'
import { createSpeller } from '#src/search/spelling.ts'
import { realEngine } from '#test/engine.ts'

const english = new Set(['price', 'prize', 'bread', 'broad', 'mail'])
const { correct } = createSpeller(
  new Map([
    ['delivered', 9],
    ['accident', 5],
    ['mill', 9],
    ['mile', 1],
    ['miles', 1],
    ['flour', 3],
    ['weibing', 2],
    ['what', 40],
    ['prices', 2],
    ['miller', 4],
    ['sold', 1],
    ['gold', 9],
  ]),
  (word) => english.has(word),
)

test.for([
  ['a letter left out', 'delivred', 'delivered'],
  ['a letter doubled', 'delliverred', 'delivered'],
  ['a wrong letter', 'accidant', 'accident'],
  ['two slips in a long word', 'acidant', 'accident'],
  ['two neighbours swapped', 'waht', 'what'],
  ['a swap in a short word', 'mlil', 'mill'],
  ['a name', 'weibin', 'weibing'],
  ['the first letter', 'zlour', 'flour'],
] as const)('mends %s', ([, slip, word]) => {
  expect(correct(slip)).toBe(word)
})

test.for([
  ['a word of the corpus', 'mill'],
  ['an English word that the corpus lacks, though a near one is in it', 'price'],
  ['an English word one letter from the corpus’s', 'mail'],
  ['a word far from all', 'xylophone'],
  ['two slips in a short word', 'mxlx'],
  ['two slips of which one is the first letter', 'zilltr'],
  ['a short word', 'mi'],
  ['a word with a digit', 'm1ll'],
  ['another alphabet', 'мельница'],
  ['nothing', ''],
] as const)('leaves alone %s', ([, word]) => {
  expect(correct(word)).toBeUndefined()
})

test.for([
  ['the same first letter to another, though that word is more frequent', 'sgold', 'sold'],
  ['the more frequent of two words as near', 'mills', 'mill'],
  ['a swap of neighbours to an edit', 'sodl', 'sold'],
] as const)('prefers %s', ([, slip, word]) => {
  expect(correct(slip)).toBe(word)
})

describe('on the real corpus', async () => {
  const { index } = await realEngine()
  const known = new Set(englishWords())
  const speller = createSpeller(index.words, (word) => known.has(word))

  test.for([
    ['xiaomy', 'xiaomi'],
    ['delivred', 'delivered'],
    ['acident', 'accident'],
    ['porfitable', 'profitable'],
    ['factorys', 'factory'],
    ['manufacturng', 'manufacturing'],
  ] as const)('reads %s as %s, or knows it as a spelling', ([slip, word]) => {
    const read = speller.correct(slip) ?? slip
    expect([word, slip, 'factories']).toContain(read)
    expect([...index.words.keys()]).toContain(read)
  })

  test('never changes an English word for another', () => {
    expect([...known].filter((word) => speller.correct(word) !== undefined)).toEqual([])
  })

  test('never changes a word that readers are known to use', () => {
    expect([...index.words.keys()].filter((word) => speller.correct(word) !== undefined)).toEqual([])
  })

  test('mends to a word of the corpus or leaves as it is', () => {
    const words = index.words
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        const corrected = speller.correct(word)
        expect(corrected === undefined || words.has(corrected)).toBe(true)
      }),
    )
  })
})
