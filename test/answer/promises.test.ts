/** The promises, for any question at all: always an Answer, quotes verbatim, nothing made up, the same again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#src/answer/answer.ts'
import { maxCitations } from '#src/answer/cite.ts'
import { maxLeadLength } from '#src/answer/leads.ts'
import type { Engine } from '#src/engine.ts'
import { locales } from '#src/language/locale.ts'
import { anyText } from '#test/any-text.ts'
import { engines } from '#test/engine.ts'

/** Throws unless the answer is one that may be shown. */
function inspect(engine: Engine, answer: Answer): void {
  expect(answer.text).not.toBe('')
  expect(answer.text.length).toBeLessThanOrEqual(maxLeadLength)
  expect(locales).toContain(answer.locale)
  expect(answer.confidence).toBeGreaterThanOrEqual(0)
  expect(answer.confidence).toBeLessThanOrEqual(1.000001)
  expect(answer.citations.length).toBeLessThanOrEqual(maxCitations)
  expect(new Set(answer.citations.map(({ ref, quote }) => `${ref} ${quote}`)).size).toBe(answer.citations.length)
  for (const { ref, quote, decisive, voice } of answer.citations) {
    expect(engine.paragraph(ref)?.paragraph.text).toContain(quote)
    expect(decisive.start).toBeGreaterThanOrEqual(0)
    expect(decisive.end).toBeLessThanOrEqual(quote.length)
    expect(decisive.end).toBeGreaterThan(decisive.start)
    expect(['author', ...engine.corpus.people.map(({ id }) => id)]).toContain(voice.id)
  }
  if (answer.status === 'answered' || answer.status === 'corrected') expect(answer.citations.length).toBeGreaterThan(0)
  if (answer.status === 'smalltalk') expect(answer.citations).toEqual([])
  if (answer.source) expect(engine.targets.some(({ kind, id }) => kind === answer.source?.kind && id === answer.source.id)).toBe(true)
  else expect(answer.status).toBe('unanswered')
  expect(answer.source?.kind === 'correction').toBe(answer.status === 'corrected')
}

describe.for(engines)('on $name', async ({ open }) => {
  const engine = await open()
  const wordings = engine.targets.flatMap(({ phrasings }) => phrasings.map(({ text }) => text))
  const vocabulary = [...new Set(wordings.slice(0, 4000).flatMap((text) => text.split(/\s+/)))]
  const refs = engine.corpus.article.sections.flatMap(({ paragraphs }) => paragraphs.map(({ ref }) => ref))

  const salad = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((words) => words.join(' '))
  const anyQuestion = fc.oneof(anyText(200), salad, fc.constantFrom(...wordings))
  const anyOptions = fc.record({ locale: fc.constantFrom(...locales), context: fc.subarray(refs, { maxLength: 3 }) })

  test('any question gets an answer that may be shown, and the same answer again', () => {
    fc.assert(
      fc.property(anyQuestion, anyOptions, (question, options) => {
        const answer = engine.ask(question, options)
        inspect(engine, answer)
        expect(engine.ask(question, options)).toEqual(answer)
      }),
      { numRuns: 120 },
    )
  })

  test.for(['a', '雷', '1,', 'how many ', '十百千', 'x\u0337', '\uD800', '𠀀', 'ﷺ', '“', 'q1到', '9', 'twenty-', '. ', 'first quarter to '])(
    '“%s” a hundred thousand characters long gets an answer',
    (piece) => {
      inspect(engine, engine.ask(piece.repeat(Math.ceil(100_000 / piece.length))))
    },
  )

  test.for([
    '',
    ' ',
    '?',
    'constructor',
    'toString valueOf',
    '__proto__',
    '<@123> @everyone',
    '`rm -rf`',
    'SELECT * FROM x; --',
    '../../etc/passwd',
    '\u202Eneddih',
    '§1 ¶3',
    '0.3',
  ])('“%s” gets an answer', (question) => {
    inspect(engine, engine.ask(question))
  })

  test('what follows the first two thousand characters changes no answer', () => {
    const read = `${vocabulary.slice(0, 400).join(' ')} `.padEnd(2000, 'x').slice(0, 2000)
    expect(engine.ask(`${read} and then something else entirely`)).toEqual(engine.ask(read))
  })

  test('passages and checks of any text quote verbatim', () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom(...locales), (text, locale) => {
        const citations = [...engine.passages(text, { locale, limit: 5 }), ...engine.check(text, locale).flatMap((claim) => claim.citations)]
        for (const { ref, quote } of citations) expect(engine.paragraph(ref)?.paragraph.text).toContain(quote)
      }),
      { numRuns: 40 },
    )
  })

  test('asking changes nothing: an answer does not depend on what was asked before', () => {
    const [first = '', second = ''] = wordings
    const before = engine.ask(first)
    engine.ask(second)
    engine.suggest('a', { locale: 'en', kinds: ['faq'] })
    expect(engine.ask(first)).toEqual(before)
  })

  test('capitals, full stops, blanks and curly marks change no answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wordings), (wording) => {
        const { source, status } = engine.ask(wording)
        for (const variant of [wording.toUpperCase(), `  ${wording}  `, wording.replaceAll("'", '’'), `\u200B${wording}\u202C`]) {
          const answer = engine.ask(variant)
          expect([variant, answer.status, answer.source]).toEqual([variant, status, source])
        }
      }),
      { numRuns: 40 },
    )
  })
})
