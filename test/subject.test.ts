/** Promise 6: no word of the subject is in the code. The words are taken from the corpus, so the test is about whatever the corpus is about. */
import { describe, expect, test } from 'vitest'
import { englishWords } from '#src/language/english-words.ts'
import { realEngine } from '#test/engine.ts'
import { production } from '#test/sources.ts'

/** Months and the name of the language are no one's subject. */
const calendar = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jun|chinese)$/

/** Words that the article leans on or has in its headings, and that are ordinary English in the code. Each must occur there. */
const ordinary: ReadonlySet<string> = new Set(
  (
    'about according after also been become business complete controversy different first from have half into main more next only people price product range report said some step strength ' +
    'than that theme there this three users when which will with moment hand process years share core brand corp improve models'
  ).split(' '),
)

describe('the subject is in the corpus alone', async () => {
  const { corpus } = await realEngine()
  const english = new Set(englishWords())
  const code = production.map(({ path, text }) => ({ path, words: new Set(text.toLowerCase().match(/[a-z0-9]+(?:-[a-z0-9]+)*/g)), text: text.toLowerCase() }))
  const article = corpus.article.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n')
  const titles = [corpus.article.title, ...corpus.article.sections.map(({ title }) => title)].join('\n')
  const counts = Map.groupBy(wordsOf(article), (word) => word)

  const names = corpus.people.flatMap(({ name, aliases }) => [...Object.values(name), ...aliases]).map((name) => name.toLowerCase())
  const distinctive = new Set([
    // Names, as a whole and by their words.
    ...names.flatMap((name) => name.match(/[a-z0-9]+/g) ?? []).filter((word) => word.length >= 3 && !english.has(word) && !/^\d+$/.test(word)),
    // What stands in a heading, what is no ordinary English, and what the article says again and again.
    ...wordsOf(titles),
    ...[...counts].filter(([word, uses]) => !english.has(word) || uses.length >= 4).map(([word]) => word),
  ])

  const where = (word: string) => code.filter(({ words }) => words.has(word)).map(({ path }) => `${word} in ${path}`)

  test('the words are found in the corpus', () => {
    expect([...distinctive]).toEqual(
      expect.arrayContaining(['xiaomi', 'weibing', 'su7', 'phones', 'chips', 'automotive', 'high-end', 'incisions', 'yuan', 'accident']),
    )
    expect(distinctive.size).toBeGreaterThan(150)
  })

  test('no distinctive word of the article is in the code', () => {
    expect([...distinctive].filter((word) => !ordinary.has(word) && !calendar.test(word)).flatMap(where)).toEqual([])
  })

  test('no name or alias is in the code, in any script', () => {
    const phrases = names.filter((name) => /\p{Script=Han}{2}/u.test(name) || /\w[ -]\w/.test(name))
    expect(phrases.length).toBeGreaterThan(50)
    expect(phrases.flatMap((name) => code.filter(({ text }) => contains(text, name)).map(({ path }) => `${name} in ${path}`))).toEqual([])
  })

  test('the list of ordinary words has none that is not needed', () => {
    expect([...ordinary].filter((word) => !distinctive.has(word) || where(word).length === 0)).toEqual([])
  })
})

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? []).filter((word) => word.length >= 4)
}

function contains(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at === -1) return false
  return /\p{Script=Han}/u.test(name) || !/\w/.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`)
}
