/** The corpus that comes with the program: nothing wrong, nothing missing, enough of everything. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findUnexplained } from '#src/batch/numerals.ts'
import type { Quote } from '#src/corpus/corpus.ts'
import { readYaml } from '#src/corpus/read-yaml.ts'
import { schemas } from '#src/corpus/schema.ts'
import { parseCorpus } from '#src/corpus/parse.ts'
import { normalize } from '#src/language/normalize.ts'
import { readCorpusFolder } from '#src/load-corpus.ts'
import { createAnalyzer } from '#src/search/analyzer.ts'
import { collectTargets } from '#src/search/targets.ts'
import { realEngine } from '#test/engine.ts'

const { corpus } = await realEngine()
const paragraphs = corpus.article.sections.flatMap((section) => section.paragraphs)
const texts = new Map(paragraphs.map(({ ref, text }) => [ref, text]))
const targets = collectTargets(corpus)

/** Every quote of every entry, with the entry's name. */
const quotes: readonly (readonly [string, Quote])[] = [
  ...targets.flatMap(({ kind, id, quotes: own }) => own.map((quote) => [`${kind}:${id}`, quote] as const)),
  ...corpus.people.flatMap(({ id, says }) => says.map((quote) => [`says:${id}`, quote] as const)),
  ...corpus.bank.map(({ ref, words }) => [`bank:${ref}`, { ref, quote: words }] as const),
]

test('has no problem', async () => {
  expect(() => parseCorpus(new Map())).toThrow('problem')
  expect(parseCorpus(await readCorpusFolder()).article.title).toBe(corpus.about.title)
})

test('promise 1: every quote of every entry is a slice of the paragraph that it cites', () => {
  expect(quotes.filter(([, { ref, quote }]) => quote === '' || texts.get(ref)?.includes(quote) !== true)).toEqual([])
  expect(quotes.length).toBeGreaterThan(1000)
})

test('no quote has an ellipsis that the article does not have', () => {
  expect(quotes.filter(([, { quote }]) => /…|\.\.\./.test(quote))).toEqual([])
})

test('every number and number word of the article is in the ledger or on the skip list', async () => {
  const source = (await readCorpusFolder()).get('figures-skip.yaml') ?? ''
  const skips = readYaml('figures-skip.yaml', source, schemas['figures-skip.yaml'], [])?.data ?? []
  const ledger = corpus.figures.map(({ quote }) => quote)
  expect(findUnexplained(corpus.article, [...ledger, ...skips])).toEqual([])
  expect(findUnexplained(corpus.article, skips)).not.toEqual([])
})

describe('there is enough of everything', () => {
  const sections = (own: readonly Quote[]) => own.map(({ ref }) => Number(ref.split('.')[0]))

  test('at least 45 common questions, over every section', () => {
    expect(corpus.faq.length).toBeGreaterThanOrEqual(45)
    expect(new Set(corpus.faq.flatMap((entry) => sections(entry.quotes)))).toEqual(new Set([0, 1, 2, 3]))
  })

  test('at least 200 silences, each with questions in both languages', () => {
    expect(corpus.silences.length).toBeGreaterThanOrEqual(200)
    expect(corpus.silences.filter(({ questions }) => questions.en.length === 0 || questions.zh.length === 0).map(({ id }) => id)).toEqual([])
  })

  test.for([
    ['English', 'en', 20],
    ['Chinese', 'zh', 8],
  ] as const)('every sentence has %s questions: at least %3$i', ([, language, least]) => {
    const thin = targets
      .filter(({ kind }) => kind === 'passage')
      .map(({ id, phrasings }) => [id, new Set(phrasings.filter((phrasing) => phrasing.language === language).map(({ text }) => text)).size] as const)
      .filter(([, count]) => count < least)
    expect(thin).toEqual([])
  })

  test('every dispute tells what happened, who takes which side and what is left open', () => {
    expect(corpus.controversies.length).toBeGreaterThanOrEqual(8)
    for (const { id, sides, happened, open } of corpus.controversies) {
      expect(sides.length, id).toBeGreaterThanOrEqual(1)
      expect(happened.length, id).toBeGreaterThanOrEqual(1)
      expect(open.en, id).not.toBe('')
    }
  })

  test('every paragraph is quoted by an entry that an editor wrote', () => {
    const curated = new Set(targets.filter(({ kind }) => kind !== 'passage' && kind !== 'silence').flatMap(({ quotes: own }) => own.map(({ ref }) => ref)))
    expect(paragraphs.map(({ ref }) => ref).filter((ref) => !curated.has(ref))).toEqual([])
  })

  test('every side of a dispute and every source of a figure is a person of the corpus or the author', () => {
    const known = new Set(['author', ...corpus.people.map(({ id }) => id)])
    expect(
      [...corpus.figures.map(({ source }) => source), ...corpus.controversies.flatMap(({ sides }) => sides.map(({ who }) => who))].filter(
        (id) => !known.has(id),
      ),
    ).toEqual([])
  })
})

describe('what entries say', () => {
  const answers = [...corpus.faq, ...corpus.figures, ...corpus.controversies, ...corpus.people, ...corpus.silences, ...corpus.corrections]

  test('answers are at most 300 characters and say nothing of today', () => {
    expect(answers.filter(({ answer }) => Object.values(answer).some((text) => text.length > 300)).map(({ id }) => id)).toEqual([])
    expect(
      answers.filter(({ answer }) => /\b(?:today|nowadays)\b|如今|今天/.test(`${answer.en} ${answer['zh-CN']}`)).map(({ id, answer }) => [id, answer.en]),
    ).toEqual([])
  })

  test('answers in Chinese are Chinese, and the traditional ones are not simplified', () => {
    expect(answers.filter(({ answer }) => !/\p{Script=Han}/u.test(answer['zh-CN'])).map(({ id }) => id)).toEqual([])
    expect(answers.filter(({ answer }) => /[这们说个价车]/.test(answer['zh-TW'])).map(({ id, answer }) => [id, answer['zh-TW']])).toEqual([])
  })

  test('English answers hold no Chinese', () => {
    expect(answers.filter(({ answer }) => /\p{Script=Han}/u.test(answer.en)).map(({ id }) => id)).toEqual([])
  })

  test('the amount of a figure is a quantity of its quote, but for words such as half and second', () => {
    const { analyze } = createAnalyzer([], [])
    const missing = corpus.figures.filter(({ amount, quote: { quote } }) => {
      const values = new Set(analyze(quote).flatMap((unit) => unit.quantity?.values ?? []))
      return amount !== undefined && ![amount].flat().every((one) => values.has(one)) && !/\b(?:half|first|second|third|fourth)\b/.test(quote)
    })
    expect(missing.map(({ id, amount }) => [id, amount])).toEqual([])
  })
})

test('no wording of the corpus is a line of the development set', async () => {
  // In one script, and without marks and spaces.
  const key = (text: string): string => normalize(text).replace(/[\s\p{P}]+/gu, '')
  const lines = (await readFile(join(import.meta.dirname, '..', 'eval', 'dev.jsonl'), 'utf8')).trim().split('\n')
  const questions = new Set(lines.map((line) => key(JSON.parse(line).q)))
  expect(questions.size).toBe(150)
  expect(targets.flatMap(({ phrasings }) => phrasings.map(({ text }) => text).filter((text) => questions.has(key(text))))).toEqual([])
})
