/** A copied citation has the article's words byte for byte, in every form. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { citationForms, citeAs } from '#src/reply/citation-forms.ts'
import { anyText } from '#test/any-text.ts'
import { lighthouse } from './lighthouse.ts'

const { about, article } = lighthouse.corpus
const paragraphs = article.sections.flatMap(({ paragraphs: inside }) => inside)

test.for(citationForms)('%s has the quoted words, the place and the title', (form) => {
  for (const { ref, text } of paragraphs) {
    const written = citeAs(form, lighthouse.cite({ ref, quote: text }, 'en'), about)
    expect(written).toContain(text)
    expect(written).toContain(about.title)
    expect(written).toContain(`§${ref.replace('.', ' ¶')}`)
  }
})

test.for(citationForms)('%s keeps any words as they are', (form) => {
  fc.assert(
    fc.property(
      anyText(60).filter((words) => words !== '' && !words.includes('\n')),
      (words) => {
        const written = citeAs(
          form,
          { ref: '1.1', quote: `before ${words} after`, decisive: { start: 7, end: 7 + words.length }, voice: { id: 'author', name: '' } },
          about,
        )
        expect(written).toContain(words)
      },
    ),
  )
})

test('whoever speaks in the article is named', () => {
  const citation = lighthouse.cite({ ref: '1.1', quote: '“I never let it go out,” she said.' }, 'en')
  for (const form of citationForms) expect(citeAs(form, citation, about)).toContain('Marta Holm')
})
