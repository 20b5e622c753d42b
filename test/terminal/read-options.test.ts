/** What is typed after a command's name. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOptions } from '#src/terminal/read-options.ts'
import { describeCommands } from '#src/terminal/spec.ts'
import { terminalStringsOf } from '#src/terminal/strings.ts'
import { commands } from '#test/terminal/fixture.ts'

const strings = terminalStringsOf('en')
const specs = describeCommands(commands, 'zh-CN')
const optionsOf = (name: string) => specs.find((spec) => spec.name === name)?.options ?? []

describe('a command with a free text first', () => {
  test.for([
    ['How many were sold?', { question: 'How many were sold?' }],
    ['question:"How many?"', { question: 'How many?' }],
    ['question=“几辆？”', { question: '几辆？' }],
    ['question:How many were sold private:yes', { question: 'How many were sold', private: true }],
    ['private:true How many were sold', { question: 'How many were sold', private: true }],
    ['private=no "quoted words"', { question: 'quoted words', private: false }],
    ["what's the author's view", { question: "what's the author's view" }],
    ['Why: because it floats', { question: 'Why: because it floats' }],
    ['at 12:30 it said "no"', { question: 'at 12:30 it said no' }],
  ] as const)('reads %s', ([line, options]) => {
    expect(readOptions(line, optionsOf('ask'), strings)).toEqual({ options })
  })
})

describe('a command with numbers and choices', () => {
  test.for([
    ['2', { page: 2 }],
    ['２', { page: 2 }],
    ['2 Dark red', { page: 2, colour: 'red' }],
    ['2 BLUE robin', { page: 2, colour: 'blue', bird: 'robin' }],
    ['colour:red blue tit', { colour: 'red', bird: 'blue tit' }],
    ['blue', { colour: 'blue' }],
    ['robin', { bird: 'robin' }],
    ['3 yes', { page: 3, bird: 'yes' }],
    ['', {}],
  ] as const)('reads "%s"', ([line, options]) => {
    expect(readOptions(line, optionsOf('list'), strings)).toEqual({ options })
  })
})

test.for([
  ['ask', '', '"question" is needed: What to ask'],
  ['ask', `question:${'x'.repeat(61)}`, '"question" can have at most 60 characters.'],
  ['ask', 'private:maybe why', '"private" takes yes or no, not "maybe".'],
  ['ask', 'privat:true why', 'There is no option "privat". Did you mean "private"?'],
  ['list', 'page:many', '"page" takes a number, not "many".'],
  ['list', 'bird:"robin" green', '"page" takes a number, not "green".'],
  ['list', '10', '"page" must be at least 1 and at most 9.'],
  ['list', 'page:1.5', '"page" takes a number, not "1.5".'],
  ['list', 'colour:green', '"colour" cannot be "green". It can be: Dark red, Blue'],
  ['ask', 'question:"why" yes and more', 'That is more than the command takes: "and more"'],
] as const)('/%s %s is refused with a reason', ([name, line, problem]) => {
  expect(readOptions(line, optionsOf(name), strings)).toEqual({ problem })
})

test('any line gives options or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('ask', 'list'), (line, name) => {
      const read = readOptions(line, optionsOf(name), strings)
      expect('options' in read ? typeof read.options : typeof read.problem).toMatch(/object|string/)
    }),
  )
})

test('commands are described in the reader’s language, without what only Discord can fill', () => {
  const [ask, , find] = specs
  expect(ask).toMatchObject({ name: 'ask', aliases: ['提问'], description: '就文章提问' })
  expect(ask?.options.map(({ name }) => name)).toEqual(['question', 'private'])
  expect(find).toMatchObject({ name: 'find', aliases: ['find-in-the-article'] })
})

test('message commands that would share a first word keep their whole names', () => {
  const [, , find] = commands
  if (!find) throw new Error('the fixture lost its message command')
  expect(describeCommands([find, find], 'en').map(({ name }) => name)).toEqual(['find-in-the-article', 'find-in-the-article'])
})
