/** Flat lists must rank as MiniSearch itself would. */
import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { collectImpacts, rankTargets } from '#src/search/impacts.ts'

const terms = ['ash', 'bell', 'crow', 'dune', 'elm', 'fern']
const words = fc.array(fc.constantFrom(...terms), { minLength: 1, maxLength: 12 }).map((some) => some.join(' '))
const documents = fc.array(fc.record({ questions: words, text: words }), { minLength: 1, maxLength: 12 })
const query = fc.dictionary(fc.constantFrom(...terms), fc.double({ min: 0.1, max: 1, noNaN: true }), { minKeys: 1 })

function open(of: readonly { readonly questions: string; readonly text: string }[]): MiniSearch {
  const miniSearch = new MiniSearch({ fields: ['questions', 'text'], searchOptions: { boost: { questions: 2 } } })
  miniSearch.addAll(of.map((document, id) => ({ id, ...document })))
  return miniSearch
}

test('every target has the score that MiniSearch gives it, the highest first', () => {
  fc.assert(
    fc.property(documents, query, (of, asked) => {
      const miniSearch = open(of)
      const weights = Object.values(asked)
      const expected = miniSearch.search(Object.keys(asked).join(' '), { boostTerm: (_, place) => weights[place] ?? 1 })
      const hits = rankTargets(collectImpacts(miniSearch, terms), new Map(Object.entries(asked).map(([term, weight]) => [terms.indexOf(term), weight])), 100)
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
      expect(hits.length).toBe(expected.length)
      for (const { target, score } of hits) expect(score).toBeCloseTo(expected.find(({ id }) => id === target)?.score ?? Number.NaN, 4)
    }),
  )
})

test('no more than the limit are given, and those are the best', () => {
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 5 }), (of, limit) => {
      const impacts = collectImpacts(open(of), terms)
      const weights = new Map(terms.map((_, term) => [term, 1 + term]))
      expect(rankTargets(impacts, weights, limit)).toEqual(rankTargets(impacts, weights, 100).slice(0, limit))
    }),
  )
})

test('a term that no target has finds nothing', () => {
  const impacts = collectImpacts(open([{ questions: 'ash', text: 'elm' }]), terms)
  expect(rankTargets(impacts, new Map([[terms.indexOf('fern'), 1]]), 10)).toEqual([])
  expect(rankTargets(impacts, new Map([[99, 1]]), 10)).toEqual([])
})
