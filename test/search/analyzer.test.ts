/** Units of meaning: synonyms, languages, names and numbers meet in one term; the longest phrase wins. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Concept, Person } from '#src/corpus/corpus.ts'
import { createAnalyzer } from '#src/search/analyzer.ts'
import { anyText } from '#test/any-text.ts'
import { engines, realEngine } from '#test/engine.ts'

const lexicon: readonly Concept[] = [
  { term: 'mill', en: ['watermill', 'grinding house'], zh: ['磨坊', '水磨'] },
  { term: 'house', en: ['home'], zh: ['房子'] },
  { term: 'market share', en: ['slice of the market'], zh: ['市场份额'] },
  { term: 'market', en: [], zh: ['市场'] },
  { term: 'Ada', en: ['the boss lady'], zh: ['阿达'] },
]
const text = { en: '', 'zh-CN': '', 'zh-TW': '' }
const people: readonly Person[] = [
  {
    id: 'ada-thorn',
    kind: 'person',
    name: { en: 'Ada Thorn', 'zh-CN': '艾达·索恩', 'zh-TW': '艾達·索恩' },
    aliases: ['Ada', 'Miss Thorn', '索恩'],
    answer: text,
    quotes: [{ ref: '0.1', quote: '' }],
    says: [],
    questions: { en: [], zh: [] },
  },
]
const { analyze } = createAnalyzer(lexicon, people)
const conceptsOf = (source: string) => analyze(source).map(({ concept }) => concept)

describe('concepts', () => {
  test.for(['mill', 'Mills', 'the watermill', 'a grinding house', 'GRINDING HOUSES', '磨坊', '水磨', '那座磨坊'])('“%s” means a mill', (source) => {
    expect(conceptsOf(source)).toContain('@mill')
  })

  test('the longest phrase wins', () => {
    expect(conceptsOf('a slice of the market')).toEqual([undefined, '@market-share'])
    expect(conceptsOf('market share')).toEqual(['@market-share'])
    expect(conceptsOf('market')).toEqual(['@market'])
    expect(conceptsOf('市场份额')).toEqual(['@market-share'])
    expect(conceptsOf('市场')).toEqual(['@market'])
  })

  test('a phrase that is only begun is its words', () => {
    expect(conceptsOf('slice of the cake')).toEqual([undefined, undefined, undefined, undefined])
    expect(conceptsOf('grinding')).toEqual([undefined])
  })

  test('Chinese around a phrase is cut by the dictionary of the language', () => {
    expect(
      analyze('哪座磨坊最老')
        .map(({ surface }) => surface)
        .join(''),
    ).toBe('哪座磨坊最老')
  })

  test('a single word keeps its own stem first, a phrase puts its concept first', () => {
    expect(analyze('watermills')[0]?.terms).toEqual(['watermil', '@mill'])
    expect(analyze('grinding house')[0]?.terms).toEqual(['@mill', 'grind', 'hous'])
  })
})

describe('names', () => {
  test.for(['Ada Thorn', 'ada thorn’s', 'Miss Thorn', 'Ada', 'the boss lady', '艾达·索恩', '艾達·索恩', '索恩', '阿达'])('“%s” is the person', (name) => {
    expect(analyze(name).map(({ entity }) => entity)).toContain('ada-thorn')
  })

  test('a concept that shares a word with a person is that person', () => {
    expect(conceptsOf('the boss lady')).toEqual(['@ada-thorn'])
  })

  test('a mill is nobody', () => {
    expect(analyze('mill').map(({ entity }) => entity)).toEqual([undefined])
  })
})

describe('numbers', () => {
  test('forms of a number are one term', () => {
    expect(new Set(['258,000', '258000', '258k', '25.8万'].map((form) => analyze(form)[0]?.terms[0]))).toEqual(new Set(['#258000']))
  })

  test('a range has its ends as terms too', () => {
    expect(analyze('17–18 %')[0]?.terms).toEqual(['#17%-#18%', '#17%', '#18%'])
  })

  test('five and five percent are two things', () => {
    expect(analyze('5')[0]?.terms).not.toEqual(analyze('5%')[0]?.terms)
  })
})

test('analyses any text, and the same text the same way', () => {
  fc.assert(
    fc.property(anyText(60), (source) => {
      const units = analyze(source)
      expect(analyze(source)).toEqual(units)
      for (const { terms } of units) expect(terms[0]).toMatch(/./u)
    }),
  )
})

/** Signs alone are no words, and an ordinal in digits is a number before the dictionary is asked. */
const isNoWord = (text: string) => /^[^\p{L}\d]+$|^\d+(?:st|nd|rd|th)$/u.test(text)

describe.for(engines)('on $name', async ({ open }) => {
  const { corpus } = await open()
  const real = createAnalyzer(corpus.lexicon, corpus.people)

  test('every alias is its person, in whatever script', () => {
    const missed = corpus.people.flatMap(({ id, name, aliases }) =>
      [...Object.values(name), ...aliases].filter((alias) => !real.analyze(alias).some(({ entity }) => entity === id)).map((alias) => `${id}: ${alias}`),
    )
    expect(missed).toEqual([])
  })

  test('every word of the lexicon leads to its concept, in English and in Chinese', () => {
    const missed = corpus.lexicon.flatMap(({ term, en, zh }) => {
      const [{ concept } = {}] = real.analyze(term)
      return [...en, ...zh]
        .filter((word) => !isNoWord(word) && !real.analyze(word).some((unit) => unit.concept !== undefined && unit.concept === concept))
        .map((word) => `${term}: ${word}`)
    })
    expect(missed).toEqual([])
  })
})

const realCorpus = (await realEngine()).corpus
const real = createAnalyzer(realCorpus.lexicon, realCorpus.people)

test.for([
  ['第一名', 'first place'],
  ['前三', 'top three'],
  ['时隔十年', 'after ten years'],
  ['唯一', 'only'],
  ['终端BG', 'Terminal BG'],
] as const)('“%s” means %s, though a numeral or another script is in it', ([word, term]) => {
  const [{ concept } = {}] = real.analyze(term)
  expect(concept, 'the lexicon has the term').toBeDefined()
  expect(real.analyze(word).map((unit) => unit.concept)).toEqual([concept])
})
