/** Whatever comes in, from old buttons, forged ids or wild options, a command answers with something that Discord accepts. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales } from '#src/language/locale.ts'
import { encodeCustomId } from '#src/reply/custom-id.ts'
import { anyText } from '#test/any-text.ts'
import { lighthouse } from '#test/reply/lighthouse.ts'
import { breachesOf, commands, userOf, visibilityOf } from './user.ts'

const scraps = fc.constantFrom(
  'a.faq.lamp-fuel',
  'a.figure.first-lit',
  'u.silence.wages',
  'c.correction.always-oil',
  's.smalltalk.greeting',
  'a.faq.gone',
  'x.y.z',
  'constructor',
  '__proto__',
  '0.1',
  '1.2',
  '0.1@3-9',
  '0.1@9-3',
  '0.1@0-99999',
  '0.1,1.2',
  '99.99',
  '-1',
  '0',
  '1',
  '7',
  '1e9',
  'NaN',
  'public',
  'private',
  'dates',
  '-',
  'marta-holm',
  'failures-of-1889',
  'first',
  'zh-TW',
  '1|confirmed|0.1',
  '2|absent|',
  '3|guilty|1.1',
  'starter:0',
  'starter:-1',
  'faq:lamp-fuel',
  '',
  '@everyone',
  '<@1>',
  '😀',
)
const wild = fc.oneof({ weight: 3, arbitrary: scraps }, { weight: 1, arbitrary: fc.string({ maxLength: 20 }) })
const locale = fc.constantFrom(...locales)
const actions = commands.flatMap(({ data, actions: named = {} }) => Object.keys(named).map((action) => ({ command: data.name, action })))

test('any arguments, values and fields of any button', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...actions),
      fc.array(wild, { maxLength: 4 }),
      fc.array(wild, { maxLength: 2 }),
      wild,
      locale,
      ({ command, action }, args, values, field, language) => {
        const id = [command, action, ...args].join('|').length > 90 ? { command, action, args: [] } : { command, action, args }
        const reply = userOf(lighthouse, language).press(encodeCustomId(id), values, { question: field })
        expect(breachesOf(reply)).toEqual([])
      },
    ),
    { numRuns: 1000 },
  )
})

test('any options of any slash command', () => {
  const value = fc.oneof(wild, fc.boolean(), fc.integer(), fc.double(), fc.constant(undefined))
  const names = ['question', 'private', 'for', 'figure', 'topic', 'dispute', 'name', 'section', 'paragraph', 'constructor']
  const options = fc.dictionary(fc.constantFrom(...names), value)
  fc.assert(
    fc.property(fc.constantFrom(...commands.filter(({ kind }) => kind === 'slash')), options, locale, ({ data }, given, language) => {
      expect(breachesOf(userOf(lighthouse, language).run(data.name, given))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('any text in a message or an option that is being typed', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    anyText(300),
    fc.constantFrom('a.'.repeat(2000), '**||`'.repeat(800), '('.repeat(4000), '\u202E'.repeat(500)),
  )
  fc.assert(
    fc.property(text, locale, (typed, language) => {
      const user = userOf(lighthouse, language)
      for (const menu of ['Find in the article', 'Check against the article']) expect(breachesOf(user.menu(menu, typed))).toEqual([])
      for (const [command, option] of [
        ['ask', 'question'],
        ['figure', 'topic'],
        ['who', 'name'],
        ['read', 'section'],
        ['read', 'paragraph'],
      ] as const) {
        for (const { name, value } of user.suggest(command, option, typed))
          expect([name.length > 0 && name.length <= 100, value.length > 0 && value.length <= 100]).toEqual([true, true])
      }
    }),
    { numRuns: 60 },
  )
})

test.for(['a.faq.gone', 'u.silence.gone', '9.9', '0.1@0-99999', '', 'nonsense'])(
  'buttons about %j, which the corpus does not have, say so politely and privately',
  (subject) => {
    for (const action of ['context', 'turn', 'cite', 'recite', 'more', 'share', 'follow']) {
      expect(visibilityOf(userOf(lighthouse).press(encodeCustomId({ command: 'ask', action, args: [subject] })))).toBe('private')
    }
  },
)
