/** Denials, opposites and quantifiers: words that turn a statement round or widen it. */
import { expect, test } from 'vitest'
import { areOpposite } from '#src/language/antonyms.ts'
import { deniesInside, isNegator } from '#src/language/negation.ts'
import { quantifiersIn } from '#src/language/quantifiers.ts'

test.for([
  ['not', 'released', true],
  ['cannot', 'be', true],
  ["didn't", 'expect', true],
  ['no one', 'who', true],
  ['yet', 'to', true],
  ['yet', 'released', false],
  ['not', 'only', false],
  ['no', 'matter', false],
  ['没有', '工厂', true],
  ['尚未', '公布', true],
  ['不仅', '是', false],
  ['非常', '好', false],
  ['noon', 'sun', false],
] as const)('“%s” before “%s” denies: %s', ([word, next, denies]) => {
  expect(isNegator(word, next)).toBe(denies)
})

test.for([
  ['cannot be bypassed', true, true],
  ['绕不开', true, true],
  ['不满', true, false],
  ['没钱', false, true],
  ['不断', false, false],
] as const)('the phrase “%s” denies (as a term: %s): %s', ([phrase, isTerm, denies]) => {
  expect(deniesInside(phrase, isTerm)).toBe(denies)
})

test.for([
  ['rose', 'decline', false],
  ['rise', 'decline', true],
  ['rise', '下降', true],
  ['stable', 'unstable', true],
  ['fast', 'slowly', true],
  ['within', 'beyond', true],
  ['稳定', '不稳定', true],
  ['under', 'der', false],
  ['rise', 'grow', false],
] as const)('“%s” and “%s” are opposite as they stand: %s', ([a, b, opposite]) => {
  expect(areOpposite(a, b)).toBe(opposite)
  expect(areOpposite(b, a)).toBe(opposite)
})

test.for([
  ['only the first', ['only']],
  ['not only the first', []],
  ['most of it, all of it', ['most', 'all']],
  ['not all of it', []],
  ['after all', []],
  ['只有一个', ['只有']],
  ['不仅如此', []],
] as const)('“%s” has the quantifiers %j', ([text, words]) => {
  expect([...quantifiersIn(text)]).toEqual(words)
})
