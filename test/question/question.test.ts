/** A question as the engine reads it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '#src/language/locale.ts'
import { analyzeQuestion } from '#src/question/question.ts'
import { createAnalyzer } from '#src/search/analyzer.ts'
import { createSpeller } from '#src/search/spelling.ts'
import { anyText } from '#test/any-text.ts'
import { millEngine } from '#test/engine.ts'

const { corpus, index } = await millEngine()
const analyzer = createAnalyzer(corpus.lexicon, corpus.people)
const speller = createSpeller(index.words, (word) => word === 'price')
const read = (text: string, fallback: (typeof locales)[number] = 'en') => analyzeQuestion(text, analyzer, speller, fallback)

describe('the language of the answer is the question’s', () => {
  test.for([
    ['how wide is the wheel', 'zh-TW', 'en'],
    ['水轮有多宽', 'en', 'zh-CN'],
    ['水輪有多寬', 'en', 'zh-TW'],
    ['水輪有多寬', 'zh-CN', 'zh-TW'],
    ['Ada Thorn 说了什么', 'en', 'zh-CN'],
    ['水塘', 'zh-TW', 'zh-TW'],
    ['1792?', 'zh-TW', 'zh-TW'],
    ['1792?', 'en', 'en'],
    ['?!', 'zh-CN', 'zh-CN'],
  ] as const)('“%s” from someone in %s: %s', ([text, fallback, locale]) => {
    expect(read(text, fallback).locale).toBe(locale)
  })
})

test('mends slips and says so', () => {
  const question = read('how wide is teh weel')
  expect(question.text).toBe('how wide is the wheel')
  expect(question.corrections).toEqual([
    ['teh', 'the'],
    ['weel', 'wheel'],
  ])
})

test('leaves English words, names with digits and other alphabets as they are', () => {
  const question = read('price of mp3 мельница Ünïcode’s')
  expect(question.corrections).toEqual([])
})

test('knows whose names occur, each once, in any script', () => {
  expect(read('did Ada Thorn or Mr Vos or 索恩 say so').entities).toEqual(['ada-thorn', 'pieter-vos'])
})

test('a word said twice is one unit: it tells nothing more', () => {
  expect(read('the wheel, the wheel, the WHEELS').units).toEqual(read('the wheel').units)
})

test('knows which quantities occur', () => {
  expect(read('2.6k bags, 15–20 % fewer, 三个').numbers).toEqual(['#2600', '#15%-#20%', '#3'])
})

test('knows what kind of answer is wanted, after mending', () => {
  expect(read('hwo many bags').kind).toBe('number')
  expect(read('谁').kind).toBe('person')
})

test('reads any text, the same way each time, in one of our languages', () => {
  fc.assert(
    fc.property(anyText(80), fc.constantFrom(...locales), (text, fallback) => {
      const question = read(text, fallback)
      expect(read(text, fallback)).toEqual(question)
      expect(locales).toContain(question.locale)
    }),
  )
})
