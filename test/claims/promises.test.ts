/** What holds for any claim at all, and for claims made from the corpus: the article's sentences, changed ones, wrong premises, true leads. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '#test/any-text.ts'
import { engines } from '#test/engine.ts'

describe.for(engines)('whatever is claimed, on $name', async ({ open }) => {
  const engine = await open()
  const paragraphs = engine.corpus.article.sections.flatMap((section) => section.paragraphs)
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ text }) => text))
  const isAllConfirmed = (text: string): boolean => engine.check(text, 'en').every(({ verdict }) => verdict === 'confirmed')

  const words = [...new Set(sentences.flatMap((text) => text.split(' ')))]
  const mixed = fc.array(fc.constantFrom(...words, 'not', '雷军', '没有', '5%', 'May 3', '。', ', and'), { maxLength: 30 }).map((parts) => parts.join(' '))

  test('there is a verdict, with the article’s own words for all but what is absent', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, anyText(300), fc.constantFrom(...sentences)), (text) => {
        for (const { claim, verdict, citations } of engine.check(text, 'en')) {
          expect(text).toContain(claim)
          expect(citations.length > 0).toBe(verdict !== 'absent')
          for (const { ref, quote, decisive } of citations) {
            expect(paragraphs.find((paragraph) => paragraph.ref === ref)?.text).toContain(quote)
            expect(quote.slice(decisive.start, decisive.end)).not.toBe('')
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('the article’s own sentences are never contradicted, and nearly all are confirmed', () => {
    const verdicts = sentences.map((text) => engine.check(text, 'en').map(({ verdict }) => verdict))
    expect(verdicts.flat()).not.toContain('differs')
    expect(verdicts.flat()).not.toContain('absent')
    expect(verdicts.filter((some) => some.every((verdict) => verdict === 'confirmed')).length).toBeGreaterThanOrEqual(sentences.length * 0.95)
  })

  test('a sentence with another number in it is not confirmed', () => {
    const changed = sentences.flatMap((text) =>
      [...text.matchAll(/(?<![\w,.-])\d[\d,.]*\d(?![\w%-])/g)].map(({ 0: number, index }) => {
        const other = number.includes('.') ? `${Number(number) * 2}` : number.includes(',') ? `9${number}` : `${Number(number) + 7}`
        return text.slice(0, index) + other + text.slice(index + number.length)
      }),
    )
    expect(changed.length).toBeGreaterThan(5)
    expect(changed.filter(isAllConfirmed)).toEqual([])
  })

  test('a sentence with another speaker in it is not confirmed', () => {
    const people = engine.corpus.people.filter(({ kind }) => kind === 'person').map(({ name }) => name.en)
    const changed = sentences.flatMap((text) =>
      people.flatMap((name, place) => (text.includes(name) ? [text.replaceAll(name, people[(place + 1) % people.length] ?? '')] : [])),
    )
    expect(changed.length).toBeGreaterThan(2)
    expect(changed.filter(isAllConfirmed)).toEqual([])
  })

  test('wrong premises are not confirmed, but for one in a hundred', () => {
    const premises = engine.corpus.corrections.flatMap(({ premise }) => [premise.en, premise['zh-CN']])
    expect(premises.filter((premise) => engine.check(premise, 'en').some(({ verdict }) => verdict === 'confirmed')).length).toBeLessThanOrEqual(
      premises.length * 0.01,
    )
  })

  test('true leads are seldom contradicted', () => {
    const leads = [...engine.corpus.faq, ...engine.corpus.figures].flatMap(({ answer }) => [answer.en, answer['zh-CN']])
    const verdicts = leads.flatMap((lead) => engine.check(lead, 'en').map(({ verdict }) => verdict))
    expect(verdicts.filter((verdict) => verdict === 'differs').length).toBeLessThanOrEqual(verdicts.length * 0.06)
    expect(verdicts.filter((verdict) => verdict === 'confirmed').length).toBeGreaterThanOrEqual(verdicts.length * 0.6)
  })
})
