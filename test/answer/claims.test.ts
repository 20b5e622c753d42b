/** Holding a message's claims against the article. */
import { describe, expect, test } from 'vitest'
import { engines, millEngine } from '#test/engine.ts'

const engine = await millEngine()
const verdicts = (text: string) => engine.check(text, 'en').map(({ claim, verdict }) => [claim, verdict])

test('each sentence of a message is a claim of its own, in order, as it was written', () => {
  expect(engine.check('The oak wheel is 6.4 metres wide. Vos said the cold did it, right? Bananas are yellow.', 'en').map(({ claim }) => claim)).toEqual([
    'The oak wheel is 6.4 metres wide.',
    'Vos said the cold did it, right?',
    'Bananas are yellow.',
  ])
})

test.for([
  ['The oak wheel is 6.4 metres wide.', 'confirmed'],
  ['By August 9, the mill had sold 2,600 bags of flour.', 'confirmed'],
  ['Why does Pieter Vos blame the frost?', 'differs'],
  ['Elephants live in Africa.', 'absent'],
] as const)('“%s”: %s', ([claim, verdict]) => {
  expect(verdicts(claim)).toEqual([[claim, verdict]])
})

test('what confirms or contradicts is quoted, what is absent is not', () => {
  const [confirmed, absent] = engine.check('The oak wheel is 6.4 metres wide. Elephants live in Africa.', 'en')
  expect(confirmed?.citations[0]?.ref).toBe('1.1')
  expect(absent?.citations).toEqual([])
})

test('an empty message claims nothing', () => {
  expect(engine.check('', 'en')).toEqual([])
})

describe.for(engines)('on $name', async ({ open }) => {
  const own = await open()

  test('the article’s own sentences are not said to be absent', () => {
    const sentences = own.corpus.article.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences))
    const absent = sentences.filter((_, index) => index % 3 === 0).filter(({ text }) => own.check(text, 'en').some(({ verdict }) => verdict === 'absent'))
    expect(absent.map(({ id }) => id)).toEqual([])
  })
})

test.for([
  ['The oak wheel is 9.4 metres wide.', 'differs'],
  ['The mill was built in 1892.', 'differs'],
  ['Ada Thorn said that the gates close too fast.', 'differs'],
  ['The inquiry has published its report.', 'differs'],
] as const)('“%s”: %s', { fails: true }, ([claim, verdict]) => {
  // Not built yet: numbers, names and negations of a claim are not compared with the passage.
  expect(verdicts(claim)).toEqual([[claim, verdict]])
})

test('splits Chinese messages into claims', { fails: true }, () => {
  expect(engine.check('水轮宽6.4米。磨坊建于1792年。', 'zh-CN')).toHaveLength(2)
})
