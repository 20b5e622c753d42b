/** Quotations survive Discord's Markdown: a reader sees their characters and nothing of what they could be taken for. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockQuote, codeBlock, escapeMarkdown, foreignText, shorten, withoutInvisible } from '#src/reply/markdown.ts'
import { anyText } from '#test/any-text.ts'
import { renderBlockQuote, renderText } from './discord-markdown.ts'

/** Text that is full of what Discord reads as markup. */
const marks = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '[',
  '](',
  ')',
  '<@1>',
  '<@&2>',
  '<#3>',
  '<:a:4>',
  '<t:5>',
  '@everyone',
  '@here',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '2) ',
  '> ',
  '>>> ',
  ':',
  ':smile:',
  'https://a.b',
  '\\',
  '\n',
  ' ',
  'word',
  '中文',
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...marks), { maxLength: 30 }).map((parts) => parts.join('')),
  anyText(60),
  fc.string({ maxLength: 60 }),
)

test('a block quote shows exactly the visible characters of the quote, and no markup', () => {
  fc.assert(
    fc.property(hostile, (quote) => {
      const { text, bold, markup } = renderBlockQuote(blockQuote(quote))
      expect({ text, bold, markup }).toEqual({ text: withoutInvisible(quote), bold: [], markup: [] })
    }),
    { numRuns: 1000 },
  )
})

test('marking the decisive words changes no character and makes just those words bold', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (before, words, after) => {
      const quote = before + words + after
      const decisive = { start: before.length, end: before.length + words.length }
      const { text, bold, markup } = renderBlockQuote(blockQuote(quote, decisive))
      // Blanks at the ends of a line are left out of the bold, because Discord would show asterisks instead.
      const wanted = [before, words, after].map((part) => withoutInvisible(part))
      expect({ text, markup }).toEqual({ text: wanted.join(''), markup: [] })
      expect(bold).toEqual(
        (wanted[1] ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      )
    }),
    { numRuns: 1000 },
  )
})

test('the model of Discord finds every kind of markup that the neutralising is tried against', () => {
  const samples = [
    '# a',
    '-# a',
    '- a',
    '1. a',
    '> a',
    '`a`',
    '```a```',
    '[a](https://b.c)',
    'https://b.c',
    '<@1>',
    '<@&1>',
    '<#1>',
    '<:a:1>',
    '<t:1>',
    '@everyone',
    ':smile:',
    '||a||',
    '~~a~~',
    '__a__',
    '_a_',
    '*a*',
  ]
  expect(samples.filter((sample) => renderText(sample).markup.length === 0)).toEqual([])
  expect(renderText('**a**').bold).toEqual(['a'])
})

test.for([
  ['plain words, with commas, stops; and “quotes” – 17-18%.', 'plain words, with commas, stops; and “quotes” – 17-18%.'],
  ['<@123> @everyone', '\\<\\@123\\> \\@everyone'],
  ['[a](https://b.c)', '\\[a\\](https\\://b.c)'],
  ['# big', '\\# big'],
  ['1. one\n- two', '1\\. one\n\\- two'],
  ['||secret|| :smile: at 10:30', '\\|\\|secret\\|\\| \\:smile: at 10\\:30'],
  ['a\u202Eb\u200Bc\u0000d', 'abcd'],
])('shows %j as %j', ([text, escaped]) => {
  expect(escapeMarkdown(text ?? '')).toBe(escaped)
})

test('a code block cannot be closed by what is in it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const block = codeBlock(text)
      const fence = /^`+/.exec(block)?.[0] ?? ''
      expect(block).toBe(`${fence}\n${text}\n${fence}`)
      expect(text).not.toContain(fence)
    }),
  )
})

test('other people’s words are one line without invisible characters, piled-up accents or markup, and never longer than asked', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 2, max: 80 }), (text, limit) => {
      const { text: shown, markup } = renderText(foreignText(text, limit))
      expect(markup).toEqual([])
      expect(shown.length).toBeLessThanOrEqual(limit)
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\n]|\p{M}{3}/u)
    }),
  )
})

test('shortening never leaves half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const shortened = shorten(text, limit)
      expect([shortened.isWellFormed(), shortened.length <= limit]).toEqual([true, true])
    }),
  )
})
