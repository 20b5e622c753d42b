/** A copied citation has the article's words byte for byte, in every form. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { citationForms, citeAs } from '#src/reply/citation-forms.ts'
import { citeWords } from '#src/reply/quote.ts'
import { anyText } from '#test/any-text.ts'
import { lighthouse } from './lighthouse.ts'

const { about, article } = lighthouse.corpus
const paragraphs = article.sections.flatMap(({ paragraphs: inside }) => inside)

test.for(citationForms)('%s has the quoted words, the place and the title', (form) => {
  for (const { ref, text } of paragraphs) {
    const written = citeAs(form, lighthouse.cite({ ref, quote: text }, 'en'), lighthouse.corpus)
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
          { ref: '1.1', quote: `before ${words} after`, decisive: { start: 7, end: 7 + words.length }, voice: { id: 'author', name: '', whole: true } },
          lighthouse.corpus,
        )
        expect(written).toContain(words)
      },
    ),
  )
})

const spoken = { ref: '1.1', quote: '“I never let it go out,” she said.' }

test.for(citationForms)('%s names whoever says all of it, in English as the rest', (form) => {
  expect(citeAs(form, citeWords(lighthouse, spoken, 'zh-CN'), lighthouse.corpus)).toMatch(/(?<!：)Marta Holm/)
})

test.for(citationForms)('%s names nobody for words among which the author speaks too', (form) => {
  const { text } = lighthouse.paragraph('1.1')?.paragraph ?? { text: '' }
  const citation = { ...citeWords(lighthouse, spoken, 'en'), quote: text, decisive: { start: 0, end: text.length } }
  const written = citeAs(form, { ...citation, voice: { ...citation.voice, whole: false } }, lighthouse.corpus)
  expect(written.replace(text, '')).not.toContain('Marta Holm')
})

test.for(citationForms)('%s puts no second pair of quotation marks around words that have their own', (form) => {
  expect(citeAs(form, citeWords(lighthouse, spoken, 'en'), lighthouse.corpus)).not.toMatch(/[“"]“/)
})

test.for([
  ['mid-2025', '(2025)', 'year = {2025}'],
  ['last summer', '(n.d.)', undefined],
] as const)('an article of %s is dated %s', ([en, apa, bibtex]) => {
  const corpus = { ...lighthouse.corpus, about: { ...about, asOf: { ...about.asOf, en } } }
  const citation = citeWords(lighthouse, spoken, 'en')
  expect(citeAs('apa', citation, corpus)).toContain(apa)
  if (bibtex === undefined) expect(citeAs('bibtex', citation, corpus)).not.toContain('year =')
  else expect(citeAs('bibtex', citation, corpus)).toContain(bibtex)
})
