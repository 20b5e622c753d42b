/** Keys of answers: short, stable, and enough to say the same again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerKey } from '#src/answer/recall.ts'
import type { Answer } from '#src/answer/answer.ts'
import { locales } from '#src/language/locale.ts'
import type { Target } from '#src/search/targets.ts'
import { anyText } from '#test/any-text.ts'
import { engines, millEngine } from '#test/engine.ts'

function statusOf({ kind }: Target): Answer['status'] {
  const statuses: Readonly<Record<string, Answer['status']>> = { silence: 'unanswered', correction: 'corrected', smalltalk: 'smalltalk' }
  return statuses[kind] ?? 'answered'
}

describe.for(engines)('on $name', async ({ open }) => {
  const engine = await open()

  test('every entry and every sentence is recalled by its key, in every language, with its status and its quote', () => {
    for (const target of engine.targets) {
      const { kind, id, quotes } = target
      const key = answerKey({ status: statusOf(target), source: { kind, id } }) ?? ''
      expect(key.length, key).toBeLessThanOrEqual(70)
      for (const locale of locales) {
        const answer = engine.recall(key, locale)
        expect(answer, key).toMatchObject({ status: statusOf(target), locale, source: { kind, id } })
        if (kind !== 'smalltalk') expect(answer?.citations[0]?.ref, key).toBe(quotes[0]?.ref)
      }
    }
  })

  test('what was answered is said again: same status, same lead, same source, same first passage, with the same words marked and the same speaker', () => {
    const questions = engine.targets.flatMap(({ phrasings }) => phrasings.slice(0, 2).map(({ text }) => text))
    fc.assert(
      fc.property(fc.constantFrom(...questions), (question) => {
        const answer = engine.ask(question)
        const key = answerKey(answer)
        if (key === undefined) return
        const again = engine.recall(key, answer.locale)
        expect(again).toMatchObject({ status: answer.status, text: answer.text, source: answer.source, locale: answer.locale })
        expect(again?.citations[0]).toEqual(answer.citations[0])
      }),
      { numRuns: 150 },
    )
  })
})

describe('keys that are not ours', async () => {
  const engine = await millEngine()

  test('an answer without a source has no key', () => {
    expect(answerKey({ status: 'unanswered', source: null })).toBeUndefined()
  })

  test.for([
    '',
    'a',
    'a.faq',
    'a.faq.gone',
    'x.faq.why-later-each-day',
    'a.figure.why-later-each-day',
    'constructor.faq.why-later-each-day',
    'a.passage.9.9.9',
    '...',
    'a.toString.x',
  ])('“%s” recalls nothing', (key) => {
    expect(engine.recall(key, 'en')).toBeUndefined()
  })

  test('any key recalls an answer or nothing', () => {
    fc.assert(
      fc.property(anyText(30), fc.constantFrom(...locales), (key, locale) => {
        expect(engine.recall(key, locale)).toBeUndefined()
      }),
    )
  })
})
