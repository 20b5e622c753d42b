/** Discord's Markdown on a screen. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkdown, withoutInvisible } from '#src/reply/markdown.ts'
import { parseInline, parseMarkdown } from '#src/terminal/markdown.ts'
import { anyText } from '#test/any-text.ts'

const shownAs = (markdown: string): string =>
  parseMarkdown(markdown)
    .map(({ first, runs }) => [...first, ...runs].map(({ text }) => text).join(''))
    .join('\n')

test.for([
  ['**bold** and plain', [['bold', 'bold'], [' and plain']]],
  ['*slanted* _too_', [['slanted', 'italic'], [' '], ['too', 'italic']]],
  ['***both***', [['both', 'bold', 'italic']]],
  ['__under__ ~~gone~~', [['under', 'underline'], [' '], ['gone', 'strikethrough']]],
  [
    '**bold *and slanted***',
    [
      ['bold ', 'bold'],
      ['and slanted', 'bold', 'italic'],
    ],
  ],
  ['`code **as is**`', [['code **as is**', 'cyan']]],
  ['snake_case_name', [['snake_case_name']]],
  ['2 * 3 * 4', [['2 * 3 * 4']]],
  [
    '[the site](https://example.org/a)',
    [
      ['the site', 'underline'],
      [' (https://example.org/a)', 'dim'],
    ],
  ],
  ['</ask:1234>', [['/ask', 'cyan']]],
  ['**unclosed', [['**unclosed']]],
] as const)('shows %s with its styles', ([markdown, runs]) => {
  expect(parseInline(markdown).map(({ text, styles }) => [text].concat(styles))).toEqual(runs)
})

test.for([
  ['# Title', 'Title'],
  ['-# small', 'small'],
  ['- one\n- two', '• one\n• two'],
  ['1. first', '1. first'],
  ['> quoted\nafter', '│ quoted\nafter'],
  ['>>> quoted\nto the end', '│ quoted\n│ to the end'],
  ['> one\n>\n> two', '│ one\n│ \n│ two'],
  ['```\n**as is**\n```', '  **as is**'],
  ['````\n```\n````', '  ```'],
  ['\\# no heading', '# no heading'],
  ['\\- no list', '- no list'],
  ['2\\. no list', '2. no list'],
  ['#no-heading', '#no-heading'],
] as const)('shows %j as %j', ([markdown, shown]) => {
  expect(shownAs(markdown)).toBe(shown)
})

test('what the reply escapes shows as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab1 *_~`|[]()<>@#:\\-+.!文“”'), maxLength: 40 }), (text) => {
      expect(shownAs(escapeMarkdown(text))).toBe(withoutInvisible(text))
    }),
    { numRuns: 500 },
  )
})

test('control sequences and direction marks in a text never reach the screen', () => {
  expect(shownAs('\u001b[2Jclear \u001b]0;title\u0007\u202eright\u0000 to left\u0008')).toBe('clear right to left')
})

test('any text becomes lines without a line break in them', () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      expect(shownAs(text).split('\n')).toHaveLength(parseMarkdown(text).length || 1)
    }),
  )
})
