/** Every card that any entry of the real corpus can produce is one that Discord accepts, in every language. */
import { expect, test } from 'vitest'
import { answerKey, type Engine } from '#src/engine.ts'
import type { Source } from '#src/answer/answer.ts'
import { locales } from '#src/language/locale.ts'
import { renderAnswer } from '#src/reply/answer-card.ts'
import type { Reply } from '#src/reply/reply.ts'
import { realEngine } from '#test/engine.ts'
import { breachesOf, controlsOf, shown, userOf, visibilityOf } from './user.ts'

type User = ReturnType<typeof userOf>

const engine = await realEngine()
const { corpus } = engine

/** The keys of everything that can be recalled, with the status that it has. */
function keysOf({ corpus: { faq, figures, controversies, people, silences, corrections, about, article } }: Engine): readonly string[] {
  const kinds: readonly (readonly [status: 'answered' | 'corrected' | 'unanswered' | 'smalltalk', kind: Source['kind'], entries: readonly { id: string }[]])[] =
    [
      ['answered', 'faq', faq],
      ['answered', 'figure', figures],
      ['answered', 'controversy', controversies],
      ['answered', 'person', people],
      ['answered', 'passage', article.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))],
      ['unanswered', 'silence', silences],
      ['corrected', 'correction', corrections],
      ['smalltalk', 'smalltalk', about.smalltalk],
    ]
  return kinds.flatMap(([status, kind, entries]) => entries.flatMap(({ id }) => answerKey({ status, source: { kind, id } }) ?? []))
}

/** Looking for more passages is a search, the slowest thing a button does: it is tried for one card in this many. */
const oneInMore = 15

/** Checks a reply, and with `depth` everything that its buttons and selects lead to; gives how many replies were checked. */
function explore(user: User, reply: Reply, depth: number, seen = new Set<string>()): number {
  expect(breachesOf(reply)).toEqual([])
  if (depth === 0 || reply.kind === 'modal') return 1
  let count = 1
  for (const { custom_id: id = '', options = [] } of controlsOf(reply)) {
    for (const { value } of options.length === 0 ? [{ value: undefined }] : options) {
      const press = `${id} ${value ?? ''}`
      if (seen.has(press)) continue
      seen.add(press)
      if (id.includes('|more|') && seen.size % oneInMore !== 0) continue
      count += explore(user, user.press(id, value === undefined ? [] : [value]), depth - 1, seen)
    }
  }
  return count
}

test.for(locales)('every answer’s card in %s, public and private in turn', (locale) => {
  for (const [index, key] of keysOf(engine).entries()) {
    const answer = engine.recall(key, locale)
    if (answer === undefined) throw new Error(`${key} cannot be recalled`)
    const visibility = (index + locales.indexOf(locale)) % 2 === 0 ? 'public' : 'private'
    const message = renderAnswer(answer, engine, { visibility, ping: '123456789012345678' })
    expect({ key, breaches: breachesOf({ kind: 'show', visibility, message }) }).toEqual({ key, breaches: [] })
  }
})

test.for(locales)('everything that the buttons of answers’ cards open, a third of them in %s', (locale) => {
  const user = userOf(engine, locale)
  const seen = new Set<string>()
  const keys = keysOf(engine).filter((_, index) => index % locales.length === locales.indexOf(locale))
  const replies = keys.map((key) => {
    const answer = engine.recall(key, locale)
    if (answer === undefined) throw new Error(`${key} cannot be recalled`)
    return explore(user, { kind: 'show', visibility: 'private', message: renderAnswer(answer, engine, { visibility: 'private' }) }, 1, seen)
  })
  expect(replies.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(keys.length * 3)
})

const lists = [
  ['figure', 'figure', corpus.figures],
  ['controversy', 'dispute', corpus.controversies],
  ['who', 'name', corpus.people],
  ['faq', 'question', corpus.faq],
] as const

test.for(locales.flatMap((locale) => lists.map(([command, option, entries]) => ({ locale, command, option, entries }))))(
  'every card, page and pick of /$command in $locale',
  ({ locale, command, option, entries }) => {
    const user = userOf(engine, locale)
    const seen = new Set<string>()
    explore(user, user.run(command), 2, seen)
    for (const { id } of entries) {
      for (const isPrivate of [false, true]) {
        const reply = user.run(command, { [option]: id, private: isPrivate })
        expect(visibilityOf(reply)).toBe(isPrivate ? 'private' : 'public')
        explore(user, reply, 1, seen)
      }
    }
  },
)

test.for(locales)('every paragraph in the reader in %s, and all text of the article is on its pages', (locale) => {
  const user = userOf(engine, locale)
  const seen = new Set<string>()
  for (const { ref, text } of corpus.article.sections.flatMap(({ paragraphs }) => paragraphs)) {
    const reply = user.run('read', { paragraph: ref })
    explore(user, reply, 1, seen)
    expect(shown(reply).replaceAll('\\', '')).toContain(text)
  }
})

test.for(locales)('the messages’ own commands in %s, on a third of what the article says', (locale) => {
  const user = userOf(engine, locale)
  const texts = corpus.article.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
  const third = texts.filter((_, index) => index % locales.length === locales.indexOf(locale))
  for (const text of [...third, texts.join(' ').slice(0, 4000), 'x '.repeat(2000), '不'.repeat(4000)]) {
    expect(explore(user, user.menu('Find in the article', text), 1)).toBeGreaterThan(0)
    expect(explore(user, user.menu('Check against the article', text), 1)).toBeGreaterThan(0)
  }
})
