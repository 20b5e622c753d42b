/** The article: four parts, forty paragraphs, and sentences that are slices of them. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '#src/corpus/article.ts'
import { readCorpusFolder } from '#src/load-corpus.ts'

const article = parseArticle((await readCorpusFolder()).get('article.md') ?? '')
const paragraphs = article.sections.flatMap((section) => section.paragraphs)
const textOf = (ref: string) => paragraphs.find((paragraph) => paragraph.ref === ref)?.text

describe('the real article', () => {
  test('has its title and its headings without their numbers', () => {
    expect(article.title).toBe('Xiaomi’s high-end strategy')
    expect(article.sections.map(({ title }) => title)).toEqual([
      '',
      'High-end products are the first half step of the foundation',
      'Controversy and self-proof are not the main theme of high-end',
      'Complete three incisions for high-end',
    ])
  })

  test('has an introduction of 8 paragraphs and sections of 8, 8 and 16', () => {
    expect(article.sections.map((section) => section.paragraphs.length)).toEqual([8, 8, 8, 16])
  })

  test('is word for word the text that was supplied', () => {
    // Of "ref text" lines. The article is a third party's: this hash changes only together with the article itself.
    const hash = createHash('sha256').update(paragraphs.map(({ ref, text }) => `${ref} ${text}\n`).join(''))
    expect(hash.digest('hex')).toBe('4ffb81cd784154733ee1b656dec36396b5bd30b5a35d3f04231043cfb108e805')
  })

  test('addresses its paragraphs by section and number', () => {
    const expected = [8, 8, 8, 16].flatMap((count, section) => Array.from({ length: count }, (_, index) => `${section}.${index + 1}`))
    expect(paragraphs.map(({ ref }) => ref)).toEqual(expected)
  })

  test.for([
    [
      '0.3',
      /^On the one hand, Xiaomi’s mobile phone .* domestic smartphone market after ten years; As of May 21, Xiaomi SU7 series has delivered more than 258,000 units, with a delivery target of 350,000 units in 2025\.$/,
    ],
    ['0.5', /^We believe that not completing the high-end is the core reason why Xiaomi currently presents this sense of separation\.$/],
    [
      '1.3',
      /^In terms of mobile phone products, Lu Weibing, president of Xiaomi Group, .* has reached 17-18%, .* is 5%\. .* even the domestic market share has rebounded significantly\.$/,
    ],
    ['2.7', /^Li Nan, former vice president of Meizu .* Third, exaggerate and publicize its own technical strength\.$/],
    ['3.2', /^Automobiles, chips, and intelligent manufacturing will be the three incisions for Xiaomi to complete high-end\.$/],
    ['3.16', /^In short, the process of Xiaomi’s high-end .* systematic capacity building\.$/],
  ] as const)('says in %s what it says there', ([ref, words]) => {
    expect(textOf(ref)).toMatch(words)
  })

  test('has no paragraph longer than a message can quote whole', () => {
    expect(Math.max(...paragraphs.map(({ text }) => text.length))).toBe(623)
  })

  test('has no advertisement, no line break and no Markdown within a paragraph', () => {
    expect(paragraphs.map(({ text }) => text).filter((text) => /[\n#*_`[\]<>|]|https?:/.test(text))).toEqual([])
  })

  test('splits into sentences that are slices and leave out nothing but blanks', () => {
    for (const { ref, text, sentences } of paragraphs) {
      sentences.forEach((sentence, index) => {
        expect(sentence).toMatchObject({ id: `${ref}.${index + 1}`, ref })
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
        expect(sentence.text).toMatch(/^["“‘\p{Lu}\p{N}].*[.;?!”]$/u)
      })
      expect(sentences.map((sentence) => sentence.text).join(' ')).toBe(text)
    }
  })

  test.for([
    ['0.3', 3],
    ['2.7', 2],
    ['3.2', 1],
    ['3.7', 3],
  ] as const)('counts the sentences of %s as %i', ([ref, count]) => {
    expect(paragraphs.find((paragraph) => paragraph.ref === ref)?.sentences.length).toBe(count)
  })
})

describe('any article', () => {
  test('may come with Windows line ends, blank lines and headings without numbers', () => {
    const { sections } = parseArticle('# A\r\n\r\nOne.\r\nStill one.\r\n \r\n\r\nTwo.\r\n\r\n## Heading\r\n\r\nThree.\r\n')
    expect(sections.map(({ title, paragraphs: own }) => [title, own.map(({ ref, text }) => `${ref} ${text}`)])).toEqual([
      ['', ['0.1 One.\nStill one.', '0.2 Two.']],
      ['Heading', ['1.1 Three.']],
    ])
  })

  test('may begin with a section: the introduction is empty then', () => {
    expect(parseArticle('# A\n\n## 01 B\n\nText.').sections.map((section) => section.paragraphs.length)).toEqual([0, 1])
  })

  test.for([
    ['Only text.', 'no title'],
    ['# Only a title', 'no paragraphs'],
    ['', 'no title'],
  ] as const)('"%s" is not an article: %s', ([markdown, reason]) => {
    expect(() => parseArticle(markdown)).toThrow(reason)
  })
})
