/** What counts as right. */
import { describe, expect, test } from 'vitest'
import { createJudge, foldForScoring, tally, tallyByType, type GoldQuestion, type Judged } from '#src/batch/evaluate.ts'

const judge = createJudge([
  ['1.1', 'Water boils at “100 degrees” – at sea level.'],
  ['1.2', 'Ice floats because it is lighter than water.'],
])

const asked = (given: Partial<GoldQuestion>): GoldQuestion => ({
  id: 'q',
  q: '?',
  lang: 'en',
  type: 'figure',
  answerable: true,
  gold: ['1.1'],
  need: [['100 degrees', '100°']],
  ...given,
})
const said = (given: Partial<Judged>): Judged => ({
  status: 'answered',
  text: '',
  citations: [{ ref: '1.1', quote: 'Water boils at “100 degrees”' }],
  ...given,
})
const second = { ref: '1.2', quote: 'Ice floats' }

describe('an answerable question', () => {
  test.for([
    ['the first citation and the needed words', {}, {}, 'right'],
    ['words that stand only in the text', { need: [['one hundred']] }, { text: 'At one hundred' }, 'right'],
    ['a correction', {}, { status: 'corrected' }, 'right'],
    ['a refusal', {}, { status: 'unanswered' }, 'silent'],
    ['small talk', {}, { status: 'smalltalk', citations: [] }, 'silent'],
    ['the right citation in second place', {}, { citations: [second, { ref: '1.1', quote: '100 degrees' }] }, 'wrong-citation'],
    ['no citation', {}, { citations: [] }, 'wrong-citation'],
    ['all citations, where all are needed', { all: true, gold: ['1.1', '1.2'] }, { citations: [second, { ref: '1.1', quote: '100 degrees' }] }, 'right'],
    ['one citation, where all are needed', { all: true, gold: ['1.1', '1.2'] }, {}, 'wrong-citation'],
    [
      'a needed citation in fourth place',
      { all: true, gold: ['1.1', '1.2'] },
      { citations: [second, second, second, { ref: '1.1', quote: '100 degrees' }] },
      'wrong-citation',
    ],
    ['one group of words missing', { need: [['100 degrees'], ['sea level']] }, {}, 'incomplete'],
    ['words beyond what is read', {}, { text: 'x'.repeat(1200), citations: [{ ref: '1.1', quote: '100 degrees' }] }, 'incomplete'],
    [
      'other quotation marks, dashes and case',
      { need: [['"100 DEGREES" - AT']] },
      { citations: [{ ref: '1.1', quote: 'boils at "100 degrees" - AT  sea' }] },
      'right',
    ],
    ['a changed quote', {}, { citations: [{ ref: '1.1', quote: 'Water boils at 90 degrees' }] }, 'misquoted'],
    ['an empty quote', {}, { citations: [{ ref: '1.1', quote: '' }] }, 'misquoted'],
    ['a quote of another paragraph', {}, { citations: [{ ref: '1.2', quote: '100 degrees' }] }, 'misquoted'],
    ['a quote of no paragraph', {}, { citations: [{ ref: '9.9', quote: '100 degrees' }] }, 'misquoted'],
  ] as const)('with %s', ([, question, answer, verdict]) => {
    expect(judge(asked(question), said(answer))).toBe(verdict)
  })
})

describe('a question that the article does not answer', () => {
  const premise = { type: 'false-premise', correct: ['1.1'], truth: '100 degrees' } as const
  test.for([
    ['a refusal', {}, { status: 'unanswered' }, 'right'],
    ['an answer', {}, {}, 'overclaimed'],
    ['small talk', {}, { status: 'smalltalk', citations: [] }, 'overclaimed'],
    ['small talk where that is meant', { type: 'chitchat' }, { status: 'smalltalk', citations: [] }, 'right'],
    ['an answer to small talk', { type: 'chitchat' }, {}, 'overclaimed'],
    ['a wrong premise and the truth', premise, {}, 'right'],
    ['a wrong premise and the passage without the truth', { ...premise, truth: '90 degrees' }, { status: 'corrected' }, 'overclaimed'],
    ['a wrong premise and another passage', premise, { citations: [second] }, 'overclaimed'],
    ['a wrong premise corrected, where no truth is given', { type: 'false-premise', correct: ['1.1'] }, { status: 'corrected' }, 'right'],
    ['a wrong premise answered, where no truth is given', { type: 'false-premise', correct: ['1.1'] }, {}, 'overclaimed'],
    ['a refusal with a changed quote', {}, { status: 'unanswered', citations: [{ ref: '1.1', quote: 'changed' }] }, 'misquoted'],
  ] as const)('with %s', ([, question, answer, verdict]) => {
    expect(judge(asked({ type: 'near-miss', answerable: false, gold: [], need: [], ...question }), said(answer))).toBe(verdict)
  })
})

test('folding leaves one spelling of what reads alike', () => {
  expect(foldForScoring('“Ａ”  **b**\n–c')).toBe('"a" b -c')
})

test('verdicts are tallied by type, in the order of the alphabet', () => {
  const byType = tallyByType([
    { type: 'why', verdict: 'right' },
    { type: 'figure', verdict: 'right' },
    { type: 'why', verdict: 'silent' },
  ])
  expect([...byType.keys()]).toEqual(['figure', 'why'])
  expect(byType.get('why')).toEqual({ ...tally([]), right: 1, silent: 1 })
})
