/** `/read`: finding the way in the article. */
import { expect, test } from 'vitest'
import { lighthouse } from '#test/reply/lighthouse.ts'
import { controlsOf, idOf, shown, userOf, visibilityOf } from './user.ts'

const user = userOf(lighthouse)

test.for([
  [{}, '§0 ¶1'],
  [{ section: '1' }, '§1 ¶1'],
  [{ section: '§1' }, '§1 ¶1'],
  [{ section: '1.1' }, '§1 ¶1'],
  [{ section: '1', paragraph: '2' }, '§1 ¶2'],
  [{ paragraph: '1.2' }, '§1 ¶2'],
  [{ paragraph: '§1 ¶2' }, '§1 ¶2'],
  [{ section: '2', paragraph: '1.2' }, '§1 ¶2'],
  [{ section: 1 }, '§1 ¶1'],
] as const)('%j opens %s', ([options, place]) => {
  const reply = user.run('read', options)
  expect(visibilityOf(reply)).toBe('public')
  expect(shown(reply)).toContain(`**${place}**`)
})

test.for([{ section: '9' }, { section: 'the end' }, { paragraph: '1.99' }, { paragraph: '-1' }, { section: '0', paragraph: '0' }, { section: '1e5' }])(
  '%j is refused politely',
  (options) => {
    const reply = user.run('read', options)
    expect(visibilityOf(reply)).toBe('private')
    expect(shown(reply)).toContain('no such paragraph. Its sections are §0 to §2')
    expect(shown(reply)).toContain('`/read`')
    expect(shown(user.press(idOf(reply, 'Read from the start')))).toContain('**§0 ¶1**')
  },
)

test('a paragraph beyond the end of its section is told how far the section goes', () => {
  expect(shown(user.run('read', { section: '1', paragraph: '9' }))).toContain('that one has ¶1 to ¶2')
  expect(shown(user.run('read', { section: '9' }))).not.toContain('that one')
})

test('next leads through the whole article, and previous back', () => {
  const titles = (reply: ReturnType<typeof user.run>) => /### (.*)/.exec(shown(reply))?.[1]
  let page = user.run('read')
  const seen = [titles(page)]
  while (controlsOf(page).some(({ label }) => label === 'Next ▶')) {
    page = user.press(idOf(page, 'Next ▶'))
    seen.push(titles(page))
  }
  expect(seen).toEqual(['§0 · Introduction', '§1 · The keepers', '§2 · The end'])
  while (controlsOf(page).some(({ label }) => label === '◀ Previous')) page = user.press(idOf(page, '◀ Previous'))
  expect(titles(page)).toBe('§0 · Introduction')
})

test('sections and paragraphs are offered while typing, and can be picked', () => {
  expect(user.suggest('read', 'section', 'keep')).toEqual([{ name: '§1 · The keepers', value: '1.1' }])
  expect(user.suggest('read', 'paragraph', '', { section: '1.1' }).map(({ value }) => value)).toEqual(['1.1', '1.2'])
  expect(user.suggest('read', 'paragraph', '', { section: 'nowhere' })).toEqual([])
  expect(shown(user.press(idOf(user.run('read'), 'Go to a section'), ['2.1']))).toContain('**§2 ¶1**')
})
