/** `/ask`, its buttons and its form. */
import { expect, test } from 'vitest'
import type { Answer } from '#src/answer/answer.ts'
import { renderAnswer } from '#src/reply/answer-card.ts'
import { lighthouse } from '#test/reply/lighthouse.ts'
import { breachesOf, controlsOf, idOf, messageOf, shown, userOf, visibilityOf } from './user.ts'

const user = userOf(lighthouse)

test('an empty question offers the starters first, then entries', () => {
  const choices = user.suggest('ask', 'question', '')
  expect(choices.map(({ value }) => value)).toEqual([
    'starter:0',
    'starter:1',
    'faq:lamp-fuel',
    'figure:range-in-miles',
    'figure:first-lit',
    'controversy:failures-of-1889',
    'person:marta-holm',
  ])
  expect(choices[0]?.name).toBe('When was the light lit?')
})

test('while typing, what matches says by an icon what it is', () => {
  expect(user.suggest('ask', 'question', 'marta h')[0]).toEqual({ name: '👤 Marta Holm', value: 'person:marta-holm' })
})

test('nothing is offered for other options', () => {
  expect(user.suggest('ask', 'for', '1')).toEqual([])
})

test('a picked suggestion gives its entry’s answer, in public', () => {
  const reply = user.run('ask', { question: 'faq:lamp-fuel' })
  expect(visibilityOf(reply)).toBe('public')
  expect(shown(reply)).toContain('Whale oil until 1902, then gas.')
})

test('a picked starter is asked in the words that were offered', () => {
  expect(user.run('ask', { question: 'starter:1' })).toEqual(user.run('ask', { question: 'Who kept the light?' }))
})

test.for(['faq:unknown', 'silence:wages', 'starter:99', 'figure:', '|||', 'faq:lamp-fuel:more'])('%j is a question like any other', (question) => {
  const reply = user.run('ask', { question })
  expect(breachesOf(reply)).toEqual([])
  expect(shown(reply)).not.toContain(question)
})

test('a question of blanks is answered privately with a hint', () => {
  const reply = user.run('ask', { question: '  ' })
  expect(visibilityOf(reply)).toBe('private')
  expect(shown(reply)).toContain('no question')
})

test('the question is never repeated in the answer', () => {
  expect(JSON.stringify(user.run('ask', { question: 'zebra <@1> @everyone [x](https://y.z) which fuel was used for the lamp' }))).not.toMatch(
    /zebra|<@1>|everyone/,
  )
})

test('`for` pings that member only, above the card', () => {
  const reply = user.run('ask', { question: 'faq:lamp-fuel', for: '123456789012345678' })
  expect(messageOf(reply).ping).toBe('123456789012345678')
  expect(shown(reply).split('\n')[0]).toBe('<@123456789012345678>')
})

test.for([{ private: true, for: '123456789012345678' }, { for: '@everyone' }, { for: '1> <@&2' }])('nobody is pinged with %j', (options) => {
  const reply = user.run('ask', { question: 'faq:lamp-fuel', ...options })
  expect(messageOf(reply).ping).toBeUndefined()
  expect(shown(reply)).not.toContain('<@')
})

test('only a private answer can be shared: once, without a ping, and then without the button', () => {
  expect(controlsOf(user.run('ask', { question: 'faq:lamp-fuel' })).map(({ label }) => label)).not.toContain('Share')
  const shared = user.press(idOf(user.run('ask', { question: 'faq:lamp-fuel', private: true }), 'Share'))
  if (shared.kind !== 'share') throw new Error(`expected a share, got ${shared.kind}`)
  expect(shared.message).toEqual(messageOf(user.run('ask', { question: 'faq:lamp-fuel' })))
  expect(controlsOf({ kind: 'update', message: shared.card }).map(({ label }) => label)).toEqual([
    'In context',
    'More passages',
    'Ask about this',
    'Copy citation',
  ])
  expect(shared.message.ping).toBeUndefined()
})

test('a shared answer keeps its language, whoever’s interface presses the button', () => {
  const id = idOf(userOf(lighthouse, 'zh-CN').run('ask', { question: 'faq:lamp-fuel', private: true }), '公开分享')
  expect(shown(user.press(id))).toContain('简：Whale oil')
})

test('what a button reveals is for the one who pressed it', () => {
  const card = user.run('ask', { question: 'faq:lamp-fuel' })
  for (const label of ['In context', 'Copy citation', 'More passages']) expect(visibilityOf(user.press(idOf(card, label)))).toBe('private')
})

test('the other passages of an answer are reached from its context, in the same message', () => {
  const context = user.press(idOf(user.run('ask', { question: 'faq:lamp-fuel' }), 'In context'))
  const other = user.press(idOf(context, '§2 ¶1'))
  expect(visibilityOf(other)).toBe('update')
  expect(shown(other)).toContain('**Nobody has kept the light since it was made automatic.**'.replaceAll('**', ''))
  expect(visibilityOf(user.press(idOf(other, 'Read on from here')))).toBe('update')
})

test('a follow-up is asked in a form and understood with the card’s passages', () => {
  const modal = user.press(idOf(user.run('ask', { question: 'person:marta-holm' }), 'Ask about this'))
  if (modal.kind !== 'modal') throw new Error(`expected a modal, got ${modal.kind}`)
  const seen: unknown[] = []
  const spy = userOf({ ...lighthouse, ask: (text, options) => (seen.push([text, options?.context]), lighthouse.ask(text, options)) })
  const answer = spy.press(modal.modal.custom_id, [], { question: ' for how long? ' })
  expect(seen).toEqual([['for how long?', ['1.1']]])
  expect(visibilityOf(answer)).toBe('public')
  expect(visibilityOf(user.press(idOf(user.run('ask', { question: 'person:marta-holm', private: true }), 'Ask about this')))).toBe('modal')
})

test('a follow-up from a private card is answered privately', () => {
  const modal = user.press(idOf(user.run('ask', { question: 'faq:lamp-fuel', private: true }), 'Ask about this'))
  expect(modal.kind === 'modal' && visibilityOf(user.press(modal.modal.custom_id, [], { question: 'until when?' }))).toBe('private')
})

test('the preview is the lead, and for a passage its own words', () => {
  expect(messageOf(user.run('ask', { question: 'faq:lamp-fuel' })).preview).toBe('Whale oil until 1902, then gas.')
  expect(messageOf(user.run('ask', { question: 'who looks after the lamp nowadays' })).preview).toBe(
    '§2 ¶1: “Nobody has kept the light since it was made automatic.”',
  )
})

test('the nearest passages to a question that nothing answers can be opened, copied and asked about, by their places', () => {
  const citations = [
    lighthouse.cite({ ref: '0.2', quote: 'after that it burned gas' }, 'en'),
    lighthouse.cite({ ref: '2.1', quote: 'Nobody has kept the light' }, 'en'),
  ]
  const answer: Answer = { status: 'unanswered', locale: 'en', text: 'I found nothing.', confidence: 0.5, source: null, citations }
  const card = { kind: 'show', visibility: 'private', message: renderAnswer(answer, lighthouse, { visibility: 'private' }) } as const
  expect(controlsOf(card).map(({ label }) => label)).toEqual(['In context', 'More passages', 'Ask about this', 'Copy citation'])
  expect(shown(user.press(idOf(card, 'In context')))).toContain('**after that it burned gas**')
  expect(shown(user.press(idOf(card, 'Copy citation')))).toContain('“after that it burned gas”')
  expect(user.press(idOf(card, 'Ask about this')).kind).toBe('modal')
})
