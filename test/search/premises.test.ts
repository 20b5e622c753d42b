/** The wrong premise is what the wordings of a correction have in common, in any language. */
import { expect, test } from 'vitest'
import { createAnalyzer } from '#src/search/analyzer.ts'
import { buildIndex, openIndex } from '#src/search/index.ts'
import { createPremises } from '#src/search/premises.ts'
import type { Target } from '#src/search/targets.ts'

const analyzer = createAnalyzer(
  [
    { term: 'wheel', en: [], zh: ['水轮'] },
    { term: 'steel', en: ['iron'], zh: ['钢'] },
  ],
  [],
)

function unsaid(wordings: readonly string[], question: string): number {
  const target: Target = {
    kind: 'correction',
    id: 'a',
    quotes: [{ ref: '0.1', quote: 'x' }],
    text: 'x',
    phrasings: wordings.map((text) => ({ text, language: 'en' })),
  }
  const index = openIndex(buildIndex([target], analyzer))
  const said = new Set(analyzer.analyze(question).flatMap(({ terms }) => terms.map(index.numberOf)))
  return createPremises(index).unsaid(0, (term) => said.has(term))
}

const wordings = ['why is the wheel of steel', 'who made the iron wheel', '水轮为什么是钢的', 'is the wheel rusting']

test.for([
  ['a question that says all of the premise leaves nothing unsaid', wordings, 'when did they get the steel wheel', 0],
  ['synonyms and languages say the same', wordings, '水轮 iron', 0],
  ['a question about something else leaves all unsaid', wordings, 'who bakes the bread', 1],
  ['wordings that share nothing have no premise', ['why', 'who', 'when'], 'the bread', 0],
  ['a target without wordings has no premise', [], 'the bread', 0],
] as const)('%s', ([, of, question, expected]) => {
  expect(unsaid(of, question)).toBeCloseTo(expected)
})

test('a question that leaves the wrong part out leaves a part unsaid', () => {
  const share = unsaid(wordings, 'how wide is the wheel')
  expect(share).toBeGreaterThan(0.3)
  expect(share).toBeLessThan(1)
})
