/** What is so, planned, possible, doubted or mistaken. */
import { expect, test } from 'vitest'
import { hasModality } from '#src/language/modality.ts'

test.for([
  ['it will be built', 'planned', true],
  ['a goal of 4,000 bags', 'planned', true],
  ['预计三季度盈利', 'planned', true],
  ['it was built', 'planned', false],
  ['if it rains', 'supposed', true],
  ['it may rain', 'supposed', true],
  ['on may 21', 'supposed', false],
  ['suspected of fraud', 'doubted', true],
  ['the myth is that it has no wheel', 'mistaken', true],
  ['it dispels misunderstandings', 'mistaken', false],
  ['it has already been built', 'done', true],
  ['已经公布', 'done', true],
  ['it is expected', 'done', false],
] as const)('“%s” is %s: %s', ([text, modality, is]) => {
  expect(hasModality(text, modality)).toBe(is)
})
