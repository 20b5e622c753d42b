/** Everything that can answer, as one list. */
import { describe, expect, test } from 'vitest'
import { sourceKinds } from '#src/corpus/source.ts'
import { collectTargets, groupOf } from '#src/search/targets.ts'
import { engines, millEngine } from '#test/engine.ts'

const { corpus, targets } = await millEngine()
const find = (kind: string, id: string) => targets.find((target) => target.kind === kind && target.id === id)

test('has every kind, every entry and every sentence once', () => {
  expect(new Set(targets.map(({ kind }) => kind))).toEqual(new Set(sourceKinds))
  expect(new Set(targets.map(({ kind, id }) => `${kind}:${id}`)).size).toBe(targets.length)
  const sentences = corpus.article.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences))
  expect(targets.filter(({ kind }) => kind === 'passage').map(({ id }) => id)).toEqual(sentences.map(({ id }) => id))
})

test('a question of the bank asks for the sentence that has its words', () => {
  expect(find('passage', '1.1.1')?.phrasings.map(({ text }) => text)).toContain('what is the wheel made of')
  expect(find('passage', '3.2.1')?.phrasings.find(({ text }) => text === 'what is the goal for the year')).toEqual({
    text: 'what is the goal for the year',
    language: 'en',
  })
  expect(find('passage', '1.1.2')?.phrasings.map(({ text }) => text)).not.toContain('what is the wheel made of')
})

test('an entry’s heading is a wording of it, in both languages', () => {
  const texts = find('figure', 'pond-volume')?.phrasings.map(({ text }) => text)
  expect(texts).toContain('Water in the pond')
  expect(texts).toContain('水塘蓄水量')
})

test('silences keep their nearest passages but do not count their words as their own', () => {
  expect(find('silence', 'flour-price')).toMatchObject({ quotes: [{ ref: '3.1' }], text: '' })
})

test('what leads to the same passage is one group; silences are one, corrections stand apart', () => {
  const group = (kind: string, id: string) => groupOf(find(kind, id) ?? { kind: 'passage', quotes: [] })
  expect(group('figure', 'wheel-width')).toBe(group('passage', '1.1.1'))
  expect(group('silence', 'weather')).toBe(group('silence', 'flour-price'))
  expect(group('correction', 'four-thousand-sold')).not.toBe(group('figure', 'bags-sold'))
})

describe.for(engines)('on $name', ({ open }) => {
  test('the same corpus gives the same list', async () => {
    const engine = await open()
    expect(collectTargets(engine.corpus)).toEqual(engine.targets)
  })
})
