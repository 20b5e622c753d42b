/** Conversations at the prompt, through real streams. */
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { openTerminal, terminalFeatures } from '#src/terminal/chat.ts'
import { createTinyEngine } from '#test/discord/tiny-engine.ts'
import { commands, converse, stream } from '#test/terminal/fixture.ts'

const boils = 'When does water boil?'

describe('piped input', () => {
  test('is answered line by line, without a prompt, an echo or a greeting', async () => {
    expect(await converse(`${boils}\n\n   \n/list 2\n`)).toBe(
      [
        '[en] When does water boil? → Water boils at 100 degrees.',
        '',
        '[1] Again  Off  [2] Ask about this  [3] Fail  Site (https://example.org/)',
        '[4] Old',
        '',
        '{"page":2}',
        '',
        'Pick one',
        '[1] blue tit · A bird',
        '[2] black bird · A bird',
        '[3] robin · A bird',
        '',
        '',
      ].join('\n'),
    )
  })

  test('may end without a line break, or hold nothing', async () => {
    expect(await converse(boils)).toContain('Water boils at 100 degrees.')
    expect(await converse('')).toBe('')
  })

  test('ends at /quit, whatever follows', async () => {
    expect(await converse(`/quit\n${boils}\n`)).toBe('')
  })

  test('may be much longer than a buffer', async () => {
    const shown = await converse(`/find a\n`.repeat(3000))
    expect(shown.match(/found for: a/g)).toHaveLength(3000)
  })
})

describe('commands', () => {
  test.for([
    ['take options by name', '/list bird:"blue tit" page:3', '{"bird":"id:blue tit","page":3}'],
    ['take options by position', '/list 3 dark red', '{"page":3,"colour":"red"}'],
    ['get what a suggestion stands for', '/list bird:robin', '{"bird":"id:robin"}'],
    ['get a free text as it is', '/list bird:finch', '{"bird":"finch"}'],
    ['answer to their localised names', '/提问 private:是 为什么', '为什么'],
    ['may be typed in capitals', '/LIST 1', '{"page":1}'],
    ['on a message take its text', '/find Water boils at 90 degrees: really "now"', 'found for: Water boils at 90 degrees: really "now"'],
    ['on a message go by their whole name too', '/find-in-the-article a b', 'found for: a b'],
    ['on a message need a text', '/find', 'Put the message’s text after /find.'.replace('’', "'")],
    ['that are mistyped get the nearest names', '/lsit 1', 'There is no command /lsit. Did you mean /list?'],
    ['that are unknown get a hint', '/zzzzzz', 'There is no command /zzzzzz. /help lists the commands.'],
    ['named like a property of objects are unknown', '/constructor', 'There is no command /constructor.'],
    ['with a wrong option get a line', '/list page:0', '"page" must be at least 1 and at most 9.'],
  ] as const)('%s', async ([, line, shown]) => {
    const locale = line.startsWith('/提') ? 'zh-CN' : 'en'
    expect(await converse(`${line}\n`, { locale })).toContain(shown)
  })

  test('a line that looks like an option is still a question', async () => {
    expect(await converse('private:true question:why\n')).toContain('[en] private:true question:why →')
  })

  test('/help lists every command with its description, in the language that /lang chose', async () => {
    const shown = await converse('/help\n/lang zh-CN\n/help\n/lang zh-TW\n/lang xx\n')
    expect(shown).toContain('/ask question [private]')
    expect(shown).toContain('Asks a question')
    expect(shown).toContain('/find message')
    expect(shown).toContain('从现在起使用简体中文。')
    expect(shown).toContain('就文章提问')
    expect(shown).toContain('/ask /提问 question')
    expect(shown).toContain('從現在起使用繁體中文。')
    expect(shown).toContain('我會說 en、zh-CN、zh-TW')
  })
})

describe('numbers', () => {
  test('press the buttons of the last card', async () => {
    expect(await converse(`${boils}\n1\n`)).toContain('again: When does water boi')
  })

  test('pick an option of a select', async () => {
    expect(await converse('/list\n3\n')).toContain('picked a id:robin')
  })

  test.for([
    ['beyond the last button', `${boils}\n9\n`, 'The last card has the numbers 1 to 4.'],
    ['with no card before', '1\n', 'The last card has no buttons to press.'],
    ['on a card without buttons', '/find a\n1\n', 'The last card has no buttons to press.'],
    ['on a button of another version', `${boils}\n4\n`, 'That button belongs to another version of me and no longer works.'],
  ] as const)('%s get a friendly line', async ([, input, shown]) => {
    expect(await converse(input)).toContain(shown)
  })

  test('too long for a button are a question', async () => {
    expect(await converse('350000\n')).toContain('[en] 350000 →')
  })

  test('a button that fails says so, and the conversation goes on', async () => {
    const shown = await converse(`${boils}\n3\n/find b\n`)
    expect(shown).toContain('Something went wrong on my side.')
    expect(shown).toContain('found for: b')
  })
})

describe('a modal', () => {
  test('asks its fields line by line, again where an answer does not fit', async () => {
    const shown = await converse(`${boils}\n2\nab\nand at altitude?\n7\n2\n`)
    expect(shown).toContain('Your question · One line')
    expect(shown).toContain('"Your question" must have at least 3 characters.')
    expect(shown).toContain('[2] Formal')
    expect(shown).toContain('Please type a number from 1 to 2')
    expect(shown).toContain('about 1.1: and at altitude? (f)')
  })

  test('says how it is filled, and marks what is only an example', async () => {
    const shown = await converse(`${boils}\n2\nand at altitude?\n2\n`)
    expect(shown.match(/The next line is the answer; an empty line cancels\./g)).toHaveLength(2)
    expect(shown).toContain('e.g. And why?')
  })

  test('is cancelled by an empty line', async () => {
    const shown = await converse(`${boils}\n2\n\n/find after\n`)
    expect(shown).toContain('Cancelled.')
    expect(shown).toContain('found for: after')
  })

  test('is cancelled by the end of input', async () => {
    expect(await converse(`${boils}\n2\n`)).toContain('Cancelled.')
  })
})

describe('a keyboard and a screen', () => {
  test('get a greeting, a prompt and a farewell', async () => {
    const shown = await converse('/find a\r', { interactive: true })
    expect(shown).toContain('Ask a question about Water.')
    expect(shown).toContain('> ')
    expect(shown).toContain('found for: a')
    expect(shown).toContain('Goodbye.')
  })

  test('complete with Tab', async () => {
    expect(await converse('/li\tbird:"blue t\t\r', { interactive: true })).toContain('{"bird":"id:blue tit"}')
  })

  test('end at Ctrl-C and Ctrl-D', async () => {
    for (const key of ['\u0003', '\u0004']) {
      const [keyboard, screen] = [stream(true), stream(true)]
      screen.resume()
      const ended = openTerminal({ engine: createTinyEngine(), commands, input: keyboard, output: screen, locale: 'en', color: false })
      keyboard.write(key)
      await expect(ended).resolves.toBeUndefined()
    }
  })
})

test('a reader that goes away ends the conversation quietly', async () => {
  const [keyboard, screen] = [stream(false), stream(false)]
  screen.resume()
  const ended = openTerminal({ engine: createTinyEngine(), commands, input: keyboard, output: screen, locale: 'en', color: false })
  screen.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  keyboard.write('/find a\n')
  await expect(ended).resolves.toBeUndefined()
})

test('a reader that goes away ends an endless conversation', async () => {
  const screen = stream(false)
  const endless = Readable.from(
    (function* () {
      for (;;) yield '/find a\n'.repeat(100)
    })(),
  )
  screen.once('data', () => screen.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })))
  await expect(openTerminal({ engine: createTinyEngine(), commands, input: endless, output: screen, locale: 'en', color: false })).resolves.toBeUndefined()
})

test('colour is for terminals that have it', async () => {
  expect(terminalFeatures({ isTTY: true, columns: 120, hasColors: () => true })).toEqual({ color: true, columns: 120 })
  expect(terminalFeatures({ isTTY: true, hasColors: () => false })).toEqual({ color: false, columns: 80 })
  expect(terminalFeatures({ hasColors: () => true })).toEqual({ color: false, columns: 80 })
  expect(await converse('/lsit\n', { color: true })).toContain('\u001b[33m')
  expect(await converse('/lsit\n')).not.toContain('\u001b')
})
