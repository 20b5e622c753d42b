/** Fitting text into the width of the terminal. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderLines } from '#src/terminal/layout.ts'
import { createPaint } from '#src/terminal/paint.ts'
import { displayWidth } from '#src/terminal/width.ts'

const plain = createPaint(false)
const fit = (text: string, width: number, prefix = ''): string[] =>
  renderLines([{ first: [{ text: prefix, styles: [] }], rest: [{ text: prefix, styles: [] }], runs: [{ text, styles: [] }] }], width, plain)

test('breaks between words', () => {
  expect(fit('one two three four', 9)).toEqual(['one two', 'three', 'four'])
})

test('breaks Chinese between characters, but not before a closing mark', () => {
  expect(fit('文章里说了什么，没有说', 14)).toEqual(['文章里说了什', '么，没有说'])
})

test('does not end a line with an opening mark', () => {
  expect(fit('文章里说了「什么」', 12)).toEqual(['文章里说了', '「什么」'])
})

test('cuts a word that is longer than a line', () => {
  expect(fit('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
})

const whole = (text: string) => ({ text, styles: [], isWhole: true })

test('keeps whole what must not be broken, unless a line cannot hold it', () => {
  const runs = [whole('[1] '), whole('就此追问'), { text: '  ', styles: [] }, whole('[2] '), whole('In context')]
  expect(renderLines([{ first: [], rest: [], runs }], 20, plain)).toEqual(['[1] 就此追问', '[2] In context'])
  expect(renderLines([{ first: [], rest: [], runs }], 10, plain)).toEqual(['[1] 就此追', '问', '[2] In con', 'text'])
})

test('repeats the prefix on every line', () => {
  expect(fit('one two', 5, '| ')).toEqual(['| one', '| two'])
})

test('an empty line stays one line', () => {
  expect(fit('', 10)).toEqual([''])
})

test('no line is wider than the terminal, and no character but spaces is lost', () => {
  const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('文章里说了什么，', '「割裂感」', 'word', '👋')), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 60 }), (parts, width) => {
      const text = parts.join(' ').replaceAll(/[\n\r]/g, ' ')
      const lines = fit(text, width)
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
  )
})

test('paints neighbours of one style in one go and nothing without colour', () => {
  const line = {
    first: [],
    rest: [],
    runs: [
      { text: 'bold words', styles: ['bold' as const] },
      { text: ' plain', styles: [] },
    ],
  }
  expect(renderLines([line], 40, createPaint(true))).toEqual(['\u001b[1mbold words\u001b[22m plain'])
  expect(renderLines([line], 40, plain)).toEqual(['bold words plain'])
})
