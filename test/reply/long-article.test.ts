/** An article unlike the real one, with long paragraphs and long sections, still fits into cards: nothing is cut, it is paged. */
import { expect, test } from 'vitest'
import { parseArticle } from '#src/corpus/article.ts'
import { createEngine } from '#src/engine.ts'
import { breachesOf, controlsOf, idOf, shown, userOf } from '#test/commands/user.ts'
import { lighthouse } from './lighthouse.ts'
import { renderText } from './discord-markdown.ts'

const long = Array.from(
  { length: 60 },
  (_, index) => `Sentence ${index + 1} of the long paragraph, with *stars* and [brackets](x) that all have to be escaped.`,
).join(' ')
const short = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1} is short.`)
const heading = 'A heading that goes on '.repeat(12).trim()
const { corpus } = lighthouse
/** As long as an id may be. */
const id = 'long-'.repeat(11) + 'x'

const engine = createEngine({
  ...corpus,
  about: { ...corpus.about, title: 'Long', starters: [] },
  article: parseArticle(['# Long', long, `## 01 ${heading}`, ...short].join('\n\n')),
  bank: [],
  figures: [],
  controversies: corpus.controversies.map(({ title, answer, questions, open }) => ({
    id,
    title,
    answer,
    questions,
    open,
    happened: [{ ref: '0.1', quote: long }] as const,
    sides: [{ who: 'author', position: open, quotes: [{ ref: '0.1', quote: long }] as const }],
  })),
  people: [],
  silences: [],
  corrections: [],
  faq: [
    {
      id,
      question: { en: 'What is long?', 'zh-CN': '什么很长？', 'zh-TW': '什麼很長？' },
      answer: { en: 'The paragraph.', 'zh-CN': '段落。', 'zh-TW': '段落。' },
      questions: { en: [], zh: [] },
      quotes: [
        { ref: '0.1', quote: long },
        { ref: '1.60', quote: 'Paragraph 60 is short.' },
      ],
    },
  ],
})
const user = userOf(engine)

/** The text of all pages, each of which must be valid. */
function readAll(first: ReturnType<typeof user.run>): string {
  let page = first
  const texts = [shown(page)]
  expect(breachesOf(page)).toEqual([])
  while (controlsOf(page).some(({ label }) => label === 'Next ▶')) {
    page = user.press(idOf(page, 'Next ▶'))
    expect(breachesOf(page)).toEqual([])
    texts.push(shown(page))
  }
  return texts.join('\n')
}

const sentences = Array.from({ length: 60 }, (_, index) => `Sentence ${index + 1} of`)
/** The sentences that a reader does not get to see. */
function missing(markdown: string): readonly string[] {
  const { text } = renderText(markdown)
  return sentences.filter((sentence) => !text.includes(sentence))
}

test.for([
  ['the answer', () => user.run('ask', { question: `faq:${id}` })],
  ['its context', () => user.press(`1|ask|context|a.faq.${id}`)],
  ['a passage in context', () => user.press('1|ask|place', ['0.1'])],
  ['the reader', () => user.run('read')],
  ['a dispute', () => user.run('controversy', { dispute: id, private: true })],
] as const)('%s shows all of a paragraph of 5,000 characters', ([, open]) => {
  expect(missing(readAll(open()))).toEqual([])
})

test('a quote that is too long to be copied says where it is', () => {
  const reply = user.press('1|ask|cite|0.1')
  expect(breachesOf(reply)).toEqual([])
  expect(shown(reply)).toContain('too long to copy from here: it is §0 ¶1')
})

test('every paragraph of a section of sixty can be reached from the reader', () => {
  for (let number = 1; number <= 60; number += 1) {
    const reply = user.run('read', { section: '1', paragraph: `${number}` })
    expect(breachesOf(reply)).toEqual([])
    expect(shown(reply)).toContain(`Paragraph ${number} is short.`)
    const options = controlsOf(reply)
      .flatMap((control) => control.options ?? [])
      .map(({ value }) => value)
    expect(options).toContain(`1.${number}`)
  }
})

test('passages that do not fit on one page are paged', () => {
  expect(missing(readAll(user.press('1|ask|passages|findTitle|0|0.1,1.1,1.2')))).toEqual([])
})
