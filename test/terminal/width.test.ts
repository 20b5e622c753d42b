/** How wide things are on the screen. */
import { expect, test } from 'vitest'
import { displayWidth } from '#src/terminal/width.ts'

test.for([
  ['plain letters take one column each', 'word', 4],
  ['Chinese characters take two', '文章', 4],
  ['Chinese punctuation takes two', '，。「', 6],
  ['full-width letters take two', 'ＡＢ', 4],
  ['Western quotation marks and dashes take one', '“a” – b', 7],
  ['a letter with a combining accent is one', 'e\u0301', 1],
  ['an emoji takes two, joined ones as well', '👋👨‍👩‍👧', 4],
  ['a zero-width joiner alone takes none', '\u200d', 0],
  ['digits are not emoji', '0123456789#*', 12],
  ['nothing takes nothing', '', 0],
] as const)('%s', ([, text, width]) => {
  expect(displayWidth(text)).toBe(width)
})
