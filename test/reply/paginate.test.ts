/** Nothing is lost or cut between pages. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginate } from '#src/reply/paginate.ts'

const blocks = fc.array(fc.record({ text: fc.string({ maxLength: 60 }) }), { maxLength: 40 })
const limits = fc.record({ characters: fc.integer({ min: 10, max: 200 }), texts: fc.integer({ min: 1, max: 8 }) })

test('pages hold every text in order and keep to the limits, but for a text that no page could hold', () => {
  fc.assert(
    fc.property(blocks, limits, (texts, limit) => {
      const pages = paginate(texts, limit)
      expect(pages.flat()).toEqual(texts)
      expect(pages.length).toBeGreaterThan(0)
      for (const page of pages) {
        const characters = page.reduce((sum, { text }) => sum + text.length, 0)
        expect(page.length <= limit.texts && (characters <= limit.characters || page.length === 1)).toBe(true)
      }
    }),
  )
})

test('a page takes as much as fits', () => {
  const pages = paginate([{ text: 'aaaa' }, { text: 'bbbb' }, { text: 'cc' }, { text: 'dddd' }], { characters: 10, texts: 9 })
  expect(pages.map((page) => page.length)).toEqual([3, 1])
})
