/** Things that exclude each other: a passage about one is no answer to a question about another. */
import { expect, test } from 'vitest'
import type { SourceKind } from '#src/corpus/source.ts'
import { createAnalyzer } from '#src/search/analyzer.ts'
import { createContrasts } from '#src/search/contrasts.ts'
import { buildIndex, openIndex } from '#src/search/index.ts'
import type { Target } from '#src/search/targets.ts'

const analyzer = createAnalyzer([{ term: 'grey', en: ['gray'], zh: ['灰色'] }], [])

function conflict(members: readonly string[], wordings: readonly string[], question: string, kind: SourceKind = 'passage'): number {
  const target: Target = {
    kind: 'faq',
    id: 'a',
    quotes: [{ ref: '0.1', quote: 'x' }],
    text: 'x',
    phrasings: wordings.map((text) => ({ text, language: 'en' })),
  }
  const index = openIndex(buildIndex([target], analyzer))
  return createContrasts([{ id: 'set', members }], [], analyzer, index).conflict(analyzer.analyze(question), 0, kind)
}

const months = ['march', 'april', 'may']

test.for([
  ['another month is a conflict', months, ['what happened in April', 'April sales'], 'what happened in March', 1],
  ['the same month is none', months, ['what happened in April', 'April sales'], 'sales of April', 0],
  ['a date in Chinese is the same month', months, ['what happened in April'], '4月', 0],
  ['a question without a month has none', months, ['what happened in April'], 'what happened', 0],
  ['a target without a month has none', months, ['how wide is the wheel'], 'in March', 0],
  ['half of the wordings about another is half a conflict', months, ['in March', 'in April'], 'March', 0.5],
  ['synonyms and languages are one member', ['grey', 'white'], ['the gray loaf'], '灰色', 0],
  ['words outside the set do not count', ['grey', 'white'], ['the grey loaf', 'the brown loaf'], 'grey', 0],
] as const)('%s', ([, members, wordings, question, expected]) => {
  expect(conflict(members, wordings, question)).toBe(expected)
})

test('a silence about several things is one about each of them, however seldom it is asked of that one', () => {
  expect(conflict(months, ['in March', 'in April', 'sales in April'], 'March', 'silence')).toBe(0)
  expect(conflict(months, ['in March', 'in April', 'sales in April'], 'May', 'silence')).toBe(1)
})
