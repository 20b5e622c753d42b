/** Ranking sets in MiniSearch's manner: a tiny corpus, a question, and the order in which the targets must come. */
import { expect, test } from 'vitest'
import { createAnalyzer } from '#src/search/analyzer.ts'
import { buildIndex, openIndex } from '#src/search/index.ts'
import type { Target } from '#src/search/targets.ts'

type Sketch = readonly [id: string, text: string, ...questions: string[]]

const analyzer = createAnalyzer(
  [
    { term: 'mill', en: ['watermill'], zh: ['磨坊'] },
    { term: 'built', en: ['constructed', 'erected'], zh: ['建成', '建'] },
  ],
  [],
)

function rank(sketches: readonly Sketch[], question: string): string[] {
  const targets = sketches.map(([id, text, ...questions]): Target => ({
    kind: 'faq',
    id,
    quotes: [{ ref: '0.1', quote: text }],
    text,
    phrasings: questions.map((wording) => ({ text: wording, language: /\p{Script=Han}/u.test(wording) ? 'zh' : 'en' })),
  }))
  const index = openIndex(buildIndex(targets, analyzer))
  const terms = analyzer.analyze(question).flatMap((unit) => unit.terms.map((term) => ({ term, weight: 1 })))
  return index.search(terms, 10).map(({ target }) => targets[target]?.id ?? '')
}

const sets: Readonly<Record<string, { readonly of: readonly Sketch[]; readonly question: string; readonly order: readonly string[] }>> = {
  'a wording tells more than the entry’s own text': {
    of: [
      ['text', 'The eels died in the sluice'],
      ['asked', 'Something about fish', 'what happened to the eels'],
      ['neither', 'The bread is grey'],
    ],
    question: 'eels',
    order: ['asked', 'text'],
  },
  'a rare word tells more than a common one': {
    of: [
      ['common', 'x', 'how wide is the wheel', 'how old is the wheel'],
      ['rare', 'y', 'how many eels'],
      ['other', 'z', 'who turns the wheel', 'where is the wheel'],
    ],
    question: 'wheel eels',
    order: ['rare', 'common', 'other'],
  },
  'two matching words tell more than one': {
    of: [
      ['one', 'a', 'when was the pond dug'],
      ['two', 'b', 'when was the mill built'],
      ['none', 'c', 'grey bread'],
    ],
    question: 'mill built',
    order: ['two'],
  },
  'a synonym reaches what the word reaches': {
    of: [
      ['loaf', 'a', 'how grey is the loaf'],
      ['mill', 'b', 'when was the mill built'],
    ],
    question: 'year the watermill was erected',
    order: ['mill'],
  },
  'Chinese reaches an English wording': {
    of: [
      ['loaf', 'a', 'how grey is the loaf'],
      ['mill', 'b', 'when was the mill built'],
    ],
    question: '磨坊何时建成',
    order: ['mill'],
  },
  'a number reaches its other forms': {
    of: [
      ['bags', 'a', 'why 2,600 bags'],
      ['units', 'b', 'why 258,000 units'],
    ],
    question: '25.8万',
    order: ['units'],
  },
  'a short wording is not beaten by a long one that has the word too': {
    of: [
      ['long', 'a', 'tell me about the grey loaf and the white loaf and the price and the bakery and the eels'],
      ['short', 'b', 'eels and gates'],
    ],
    question: 'eels',
    order: ['short', 'long'],
  },
}

test.for(Object.entries(sets))('%s', ([, { of, question, order }]) => {
  expect(rank(of, question).slice(0, order.length)).toEqual(order)
})

test('nothing is found where no word is shared', () => {
  expect(rank([['one', 'The mill turns', 'does the mill turn']], 'zebra crossing')).toEqual([])
})

test('finds no more than it is asked for, best first', () => {
  const targets: Target[] = Array.from({ length: 30 }, (_, id) => ({
    kind: 'faq',
    id: String(id),
    quotes: [{ ref: '0.1', quote: 'x' }],
    text: 'eel',
    phrasings: [],
  }))
  const index = openIndex(buildIndex(targets, analyzer))
  const hits = index.search([{ term: 'eel', weight: 1 }], 5)
  expect(hits).toHaveLength(5)
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
})

test('an index that went through JSON finds the same', () => {
  const targets: Target[] = [
    { kind: 'faq', id: 'mill', quotes: [{ ref: '0.1', quote: 'x' }], text: 'mill', phrasings: [{ text: 'how old is the 磨坊', language: 'en' }] },
  ]
  const snapshot = buildIndex(targets, analyzer)
  const terms = [{ term: '@mill', weight: 1 }]
  const stored: typeof snapshot = JSON.parse(JSON.stringify(snapshot))
  expect(openIndex(stored).search(terms, 5)).toEqual(openIndex(snapshot).search(terms, 5))
})

test('a term that no text has is the rarest of all', () => {
  const index = openIndex(
    buildIndex(
      [
        {
          kind: 'faq',
          id: 'a',
          quotes: [{ ref: '0.1', quote: 'x' }],
          text: 'mill mill',
          phrasings: [
            { text: 'mill', language: 'en' },
            { text: 'old mill', language: 'en' },
          ],
        },
      ],
      analyzer,
    ),
  )
  expect(index.idf('zebra')).toBeGreaterThanOrEqual(index.idf('old'))
  expect(index.idf('old')).toBeGreaterThan(index.idf('mill'))
})
