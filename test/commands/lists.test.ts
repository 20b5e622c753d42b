/** `/figure`, `/controversy`, `/who` and `/faq`: one entry, or the list of them. */
import { expect, test } from 'vitest'
import { lighthouse } from '#test/reply/lighthouse.ts'
import { controlsOf, idOf, messageOf, shown, userOf, visibilityOf } from './user.ts'

const user = userOf(lighthouse)

const commands = [
  {
    command: 'figure',
    option: 'figure',
    kind: 'figure',
    id: 'range-in-miles',
    name: 'Range of the light',
    partial: 'range li',
    says: '## 14 miles',
    placeholder: 'Open a figure',
  },
  {
    command: 'controversy',
    option: 'dispute',
    kind: 'controversy',
    id: 'failures-of-1889',
    name: 'Did the light fail in 1889?',
    partial: 'fail',
    says: 'What the article leaves open',
    placeholder: 'Open a dispute',
  },
  {
    command: 'who',
    option: 'name',
    kind: 'person',
    id: 'marta-holm',
    name: 'Marta Holm',
    partial: 'marta',
    says: 'She kept the light for 31 years.',
    placeholder: 'Open a name',
  },
  {
    command: 'faq',
    option: 'question',
    kind: 'faq',
    id: 'lamp-fuel',
    name: 'What did the lamp burn?',
    partial: 'lamp',
    says: 'Whale oil until 1902, then gas.',
    placeholder: 'See an answer',
  },
] as const

test.for(commands)('/$command takes what was picked, an id, or the exact name', ({ command, option, kind, id, name, says }) => {
  for (const value of [`${kind}:${id}`, id, name, ` ${name.toUpperCase()} `]) {
    const reply = user.run(command, { [option]: value })
    expect(visibilityOf(reply)).toBe('public')
    expect(shown(reply)).toContain(says)
  }
})

test.for(commands)('/$command takes a name in Chinese', ({ command, option, name, says }) => {
  expect(shown(user.run(command, { [option]: `简：${name}` }))).toContain(says)
})

test.for(commands)('/$command offers its entries while typing', ({ command, option, kind, id, name, partial }) => {
  expect(user.suggest(command, option, partial)[0]).toEqual({ name, value: `${kind}:${id}` })
})

test.for(commands)('/$command opens the only one that comes near, as it was asked for', ({ command, option, partial, says }) => {
  for (const isPrivate of [false, true]) {
    const reply = user.run(command, { [option]: partial, private: isPrivate })
    expect(visibilityOf(reply)).toBe(isPrivate ? 'private' : 'public')
    expect(shown(reply)).toContain(says)
  }
})

test('several that come near are offered to the asker alone, under one line that asks', () => {
  const reply = user.run('figure', { figure: 'light' })
  expect(visibilityOf(reply)).toBe('private')
  expect(JSON.stringify(messageOf(reply)).match(/Did you mean/g)).toHaveLength(1)
  expect(shown(user.press(idOf(reply, 'Open a figure'), ['range-in-miles']))).toContain('## 14 miles')
})

test.for(commands)('/$command says politely and privately that it does not know a name', ({ command, option }) => {
  const reply = user.run(command, { [option]: 'qqqqq zzzzz' })
  expect(visibilityOf(reply)).toBe('private')
  expect(shown(reply)).toContain(`Write \`/${command}\` alone for the list`)
  expect(shown(reply)).not.toContain('qqqqq')
})

test.for(commands)('from there /$command leads to its list', ({ command, option, placeholder, id, says }) => {
  const list = user.press(idOf(user.run(command, { [option]: 'qqqqq zzzzz' }), 'Open the list'))
  expect(shown(user.press(idOf(list, placeholder), [id]))).toContain(says)
})

test.for(commands)('/$command without a name lists all, from which one opens privately', ({ command, id, says, placeholder }) => {
  const list = user.run(command)
  expect(visibilityOf(list)).toBe('public')
  const opened = user.press(idOf(list, placeholder), [id])
  expect(visibilityOf(opened)).toBe('private')
  expect(shown(opened)).toContain(says)
})

test.for(commands)('a private card of /$command can be shared once', ({ command, option, id }) => {
  const shared = user.press(idOf(user.run(command, { [option]: id, private: true }), 'Share'))
  if (shared.kind !== 'share') throw new Error(`expected a share, got ${shared.kind}`)
  expect(shared.message).toEqual(messageOf(user.run(command, { [option]: id })))
  expect(controlsOf({ kind: 'update', message: shared.card }).map(({ label }) => label)).not.toContain('Share')
})

test('people are found by their other names too', () => {
  expect(shown(user.run('who', { name: 'mrs holm' }))).toContain('### Marta Holm')
})

test('the ledger keeps to a topic, by its id or its name, and a select changes it', () => {
  expect(shown(user.run('figure', { topic: 'dates' }))).not.toContain('14 miles')
  expect(user.run('figure', { topic: 'Dates' })).toEqual(user.run('figure', { topic: 'dates' }))
  const changed = user.press(idOf(user.run('figure', { topic: 'dates' }), 'Show one topic'), ['range'])
  expect(visibilityOf(changed)).toBe('update')
  expect(shown(changed)).toContain('14 miles')
  expect(shown(changed)).not.toContain('1871')
})

test('topics are offered while typing, and an unknown one is refused politely', () => {
  expect(user.suggest('figure', 'topic', 'dat')).toEqual([{ name: 'Dates', value: 'dates' }])
  expect(user.suggest('figure', 'topic', '').length).toBe(2)
  const refused = user.run('figure', { topic: 'weather' })
  expect(visibilityOf(refused)).toBe('private')
  expect(shown(user.press(idOf(refused, 'Open the list')))).toContain('14 miles')
})
