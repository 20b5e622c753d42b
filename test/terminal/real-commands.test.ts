/** The real commands on the real corpus: what Discord would get, printed. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '#src/command.ts'
import type { Engine } from '#src/engine.ts'
import { locales, type Locale } from '#src/language/locale.ts'
import { loadCommands } from '#src/load-commands.ts'
import { createSession, type Session } from '#src/terminal/session.ts'
import { terminalStringsOf } from '#src/terminal/strings.ts'
import { displayWidth } from '#src/terminal/width.ts'
import { realEngine } from '#test/engine.ts'
import { converse } from '#test/terminal/fixture.ts'

const columns = 40

let engine: Engine
let commands: readonly Command[]

beforeAll(async () => {
  ;[engine, commands] = await Promise.all([realEngine(), loadCommands()])
})

/** A session that is typed to, with what each line printed. */
function openSession(locale: Locale): { readonly session: Session; readonly type: (line: string) => Promise<string> } {
  let printed: string[] = []
  const session = createSession({
    engine,
    commands,
    locale,
    color: false,
    columns: () => columns,
    print: (text) => printed.push(text),
    nextLine: async () => 'and why?',
  })
  return {
    session,
    type: async (line) => {
      printed = []
      await session.handle(line)
      return printed.join('\n')
    },
  }
}

describe.for(locales)('in %s', (locale) => {
  test('every command prints a card that fits 40 columns, and each of its numbers can be pressed', { timeout: 60_000 }, async () => {
    const { type } = openSession(locale)
    const { failed, outdated } = terminalStringsOf(locale)
    // Each language takes its share of the starters: their cards differ in words, not in form.
    const starters = engine.corpus.about.starters.map((starter) => starter[locale]).filter((_, index) => index % locales.length === locales.indexOf(locale))
    const slash = commands.filter(({ kind, data }) => kind === 'slash' && data.name !== 'ask').map(({ data }) => `/${data.name}`)
    const message = commands.filter(({ kind }) => kind === 'message').map(({ data }) => `/${data.name.toLowerCase().replaceAll(' ', '-')} ${starters[0]}`)
    let pressed = 0
    for (const line of [...starters, 'xyzzy', ...slash, ...message]) {
      const card = await type(line)
      const last = Math.max(0, ...Array.from(card.matchAll(/\[(\d+)\]/g), ([, number]) => Number(number)))
      const shown = [card]
      for (let number = 1; number <= last; number += 1) {
        await type(line)
        shown.push(await type(String(number)))
        pressed += 1
      }
      for (const text of shown) {
        expect(text).not.toBe('')
        expect(text).not.toContain(failed)
        expect(text).not.toContain(outdated)
        expect(text.split('\n').filter((printed) => displayWidth(printed) > columns)).toEqual([])
      }
    }
    expect(pressed).toBeGreaterThan(40)
  })

  test('what is suggested for an option can be typed as it stands', async () => {
    const { session, type } = openSession(locale)
    for (const [line, kind] of [
      ['/figure ', 'figures'],
      ['/controversy ', 'controversies'],
      ['/who ', 'people'],
      ['/faq ', 'faq'],
    ] as const) {
      const [offered] = session.complete(line)
      const name = offered.find((value) => !value.endsWith(':')) ?? ''
      expect(engine.corpus[kind].length).toBeGreaterThan(0)
      expect(name).not.toBe('')
      const card = await type(line + name)
      expect(card).toMatch(/§\d/)
    }
  })
})

test('a quote is printed word for word, only broken into lines', async () => {
  const shown = await converse(`${engine.corpus.about.starters[1]?.en}\n`, { engine, commands, columns: 60 })
  const quote = shown
    .split('\n')
    .flatMap((line) => /^▌ │ (.*)$/.exec(line)?.[1] ?? [])
    .join(' ')
  expect(quote.length).toBeGreaterThan(20)
  expect(engine.corpus.article.sections.some(({ paragraphs }) => paragraphs.some(({ text }) => text.replaceAll(/\s+/g, ' ').includes(quote)))).toBe(true)
})
