/** Words that ask for the same thing are alike though no text has both. */
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '#src/search/analyzer.ts'
import { buildIndex, openIndex } from '#src/search/index.ts'
import { createRelated } from '#src/search/latent.ts'
import type { Target } from '#src/search/targets.ts'

const analyzer = createAnalyzer([], [])

function relatedIn(targets: readonly (readonly string[])[]): (question: string) => number[] {
  const index = openIndex(
    buildIndex(
      targets.map((wordings, id): Target => ({
        kind: 'faq',
        id: `${id}`,
        quotes: [{ ref: '0.1', quote: 'x' }],
        text: 'x',
        phrasings: wordings.map((text) => ({ text, language: 'en' })),
      })),
      analyzer,
    ),
  )
  return (question) => {
    const terms = [...new Set(analyzer.analyze(question).flatMap((unit) => unit.terms))].flatMap((term) => index.numberOf(term) ?? [])
    const related = createRelated(index.latent, index.texts, terms)
    return targets.map((_, target) => related(target))
  }
}

/** Three things, each asked for in three words that never meet in one wording. */
const ask = relatedIn([
  ['mill price', 'mill cost', 'mill fee', 'bread price', 'bread cost', 'bread fee'],
  ['mill owner', 'mill keeper', 'mill master', 'bread owner', 'bread keeper', 'bread master'],
  ['mill colour', 'mill paint', 'mill hue', 'bread colour', 'bread paint', 'bread hue'],
])

describe('what is asked for', () => {
  test.for([
    ['fee', 0],
    ['keeper', 1],
    ['hue', 2],
  ] as const)('a wording with other words for it is more related than one for something else: %s', ([word, expected]) => {
    const likeness = ask(word)
    expect(likeness.indexOf(Math.max(...likeness))).toBe(expected)
    for (const [target, value] of likeness.entries()) if (target !== expected) expect(value).toBeLessThan(0.8 * (likeness[expected] ?? 0))
  })

  test('words that all have in common tell nothing', () => {
    const [one = 0, two = 0, three = 0] = ask('mill')
    expect(one).toBeCloseTo(two, 1)
    expect(two).toBeCloseTo(three, 1)
  })

  test('the wording itself is as alike as can be', () => {
    expect(relatedIn([['how wide is the wheel'], ['who bakes the bread']])('how wide is the wheel')[0]).toBeCloseTo(1)
  })
})

test('a question without a known word is related to nothing', () => {
  expect(ask('zebra')).toEqual([0, 0, 0])
  expect(ask('')).toEqual([0, 0, 0])
})

test('a target without wordings is related to nothing', () => {
  expect(relatedIn([[], ['the bread']])('the bread')).toEqual([0, expect.closeTo(1)])
  expect(relatedIn([[]])('the bread')).toEqual([0])
})
