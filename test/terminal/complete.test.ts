/** What Tab offers. */
import { expect, test } from 'vitest'
import { complete } from '#src/terminal/complete.ts'
import { describeCommands } from '#src/terminal/spec.ts'
import { createTinyEngine } from '#test/discord/tiny-engine.ts'
import { commands } from '#test/terminal/fixture.ts'

const completer = { specs: describeCommands(commands, 'en'), builtIn: ['help', 'quit'], context: { engine: createTinyEngine(), locale: 'en' as const } }

test.for([
  ['names of commands', '/', ['/ask ', '/list ', '/find ', '/help ', '/quit '], '/'],
  ['a name that has been begun', '/li', ['/list '], '/li'],
  ['nothing for a question', 'How many', [], 'How many'],
  ['nothing after an unknown command', '/nope x', [], '/nope x'],
  ['nothing after a message command', '/find some', [], 'some'],
  ['the names of options', '/list p', ['page:', 'private:'], 'p'],
  ['values and names that begin alike', '/list b', ['Blue', 'bird:'], 'b'],
  ['no option that is there already', '/list bird:robin p', ['page:', 'private:'], 'p'],
  ['all values of an option', '/list bird:', ['bird:"blue tit" ', 'bird:"black bird" ', 'bird:robin '], 'bird:'],
  ['the values that begin as typed', '/list bird:bl', ['bird:"blue tit" ', 'bird:"black bird" '], 'bird:bl'],
  ['a value within quotation marks', '/list bird:"blue t', ['bird:"blue tit" '], 'bird:"blue t'],
  ['values that merely match', '/list bird:tit', ['bird:"blue tit" '], 'bird:tit'],
  ['choices', '/list colour=d', ['colour="Dark red" '], 'colour=d'],
  ['a yes or no', '/ask private:', ['private:true ', 'private:false '], 'private:'],
  ['a choice by position', '/list 2 B', ['Blue'], 'B'],
  ['a choice whose forerunner was left out', '/list Da', ['Dark red'], 'Da'],
  ['a suggested value of several words', '/list 2 blue black b', ['black bird'], 'black b'],
  ['a suggested value by position', '/list page:1 colour:red blu', ['blue tit'], 'blu'],
] as const)('completes %s', ([, line, found, replaced]) => {
  expect(complete(line, completer)).toEqual([found, replaced])
})

test('a suggestion that fails offers nothing', () => {
  const [, list] = commands
  if (list?.kind !== 'slash') throw new Error('the fixture lost its list command')
  const broken = {
    ...list,
    suggest: () => {
      throw new Error('boom')
    },
  }
  expect(complete('/list bird:', { ...completer, specs: describeCommands([broken], 'en') })[0]).toEqual([])
})
