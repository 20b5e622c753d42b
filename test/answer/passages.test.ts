/** Looking things up: paragraphs with their neighbours, passages that bear on a text, the questions that are offered. */
import { describe, expect, test } from 'vitest'
import { engines, millEngine } from '#test/engine.ts'

const mill = await millEngine()

describe.for(engines)('reading and looking up, on $name', async ({ open }) => {
  const engine = await open()
  const paragraphs = engine.corpus.article.sections.flatMap((section) => section.paragraphs)

  test('every paragraph is found with its neighbours', () => {
    paragraphs.forEach((paragraph, index) => {
      expect(engine.paragraph(paragraph.ref)).toEqual({ paragraph, previous: paragraphs[index - 1], next: paragraphs[index + 1] })
    })
  })

  test.for(['9.9', '', '1', 'constructor', '01.1'])('“%s” is no paragraph', (ref) => {
    expect(engine.paragraph(ref)).toBeUndefined()
  })

  test('every starter that it offers is answered', () => {
    for (const starter of engine.corpus.about.starters) {
      for (const text of Object.values(starter)) expect([text, engine.ask(text).status]).toEqual([text, 'answered'])
    }
  })
})

describe('passages that bear on a text', () => {
  test('are at most as many as wanted, one a paragraph, best first, without those that are shown already', () => {
    const found = mill.passages('the eels and the sluice', { locale: 'en', limit: 2 })
    expect(found.length).toBe(2)
    expect(new Set(found.map(({ ref }) => ref)).size).toBe(2)
    expect(found[0]?.ref).toMatch(/^2\./)
    const except = found.map(({ ref }) => ref)
    expect(mill.passages('the eels and the sluice', { locale: 'en', limit: 5, except }).map(({ ref }) => ref)).not.toEqual(expect.arrayContaining(except))
  })

  test('are none where none bears on it', () => {
    expect(mill.passages('zebra crossing etiquette', { locale: 'en', limit: 5 })).toEqual([])
    expect(mill.passages('', { locale: 'en', limit: 5 })).toEqual([])
  })
})
