/** Citations: the words, the paragraph around them, and whose words they are. */
import { describe, expect, test } from 'vitest'
import { citeAll, createCite, maxCitations } from '#src/answer/cite.ts'
import { engines, millEngine, realEngine } from '#test/engine.ts'

const { corpus } = await millEngine()
const cite = createCite(corpus)
const vosWords = { ref: '2.2', quote: 'the gates close too fast' }

test('a main quote brings its whole paragraph, with the deciding words marked', () => {
  const { quote, decisive } = cite(vosWords, 'en', 'paragraph')
  expect(quote).toBe('Pieter Vos of the Eel Society said that the gates close too fast, and that the mill should stand still in spring.')
  expect(quote.slice(decisive.start, decisive.end)).toBe(vosWords.quote)
})

test('a further quote is its own words', () => {
  expect(cite(vosWords, 'en', 'words')).toMatchObject({ ref: '2.2', quote: vosWords.quote, decisive: { start: 0, end: vosWords.quote.length } })
})

test.for([
  ['a person’s statement', '2.2', 'the gates close too fast', 'pieter-vos', 'Pieter Vos'],
  ['a quotation with its frame', '1.2', '“A tide is late every day, and so am I,” Ada Thorn said.', 'ada-thorn', 'Ada Thorn'],
  ['a source of data', '1.3', 'the pond holds 38,000 cubic metres', 'harbour-office', 'the harbour office'],
  ['the author beside a person’s statement', '1.1', 'The oak wheel is 6.4 metres wide', 'author', ''],
  ['the author after a person’s statement', '2.3', 'We do not take sides.', 'author', ''],
  ['the author of a paragraph of their own', '3.2', 'the village will have to make up its mind', 'author', ''],
] as const)('%s is attributed', ([, ref, quote, id, name]) => {
  expect(cite({ ref, quote }, 'en', 'paragraph').voice).toMatchObject({ id, name })
})

test('a quote is theirs as a whole only where no sentence of the author stands around it', () => {
  const thorn = { ref: '2.3', quote: 'the frost had killed the eels' }
  expect(cite(thorn, 'en', 'words').voice).toMatchObject({ id: 'ada-thorn', whole: true })
  expect(cite(thorn, 'en', 'paragraph').voice).toMatchObject({ id: 'ada-thorn', whole: false })
})

test('names are in the asker’s language', () => {
  expect(cite(vosWords, 'zh-TW', 'words').voice.name).toBe('彼得·福斯')
})

test.for([
  ['words that the paragraph does not have', '2.2', 'the gates close too slowly'],
  ['a paragraph that does not exist', '9.9', 'the gates'],
  ['words of another paragraph', '2.1', 'the gates close too fast'],
] as const)('refuses %s', ([, ref, quote]) => {
  expect(() => cite({ ref, quote }, 'en', 'words')).toThrow(RangeError)
})

test('shows at most three quotes, the main one whole, one a paragraph', () => {
  const quotes = ['2.1 On March 3', '2.1 The inquiry', '2.2 the gates', '2.3 We do not', '3.1 the crust'].map((line) => ({
    ref: line.slice(0, 3),
    quote: line.slice(4),
  }))
  const citations = citeAll(cite, quotes, 'en')
  expect(citations.map(({ ref }) => ref)).toEqual(['2.1', '2.2', '2.3'])
  expect(citations).toHaveLength(maxCitations)
  expect(citations[0]?.quote).toMatch(/^On March 3 .*report\.$/)
  expect(citations[1]?.quote).toBe('the gates')
  expect(citeAll(cite, [], 'en')).toEqual([])
})

describe.for(engines)('on $name', async ({ open }) => {
  const engine = await open()
  const paragraphs = engine.corpus.article.sections.flatMap((section) => section.paragraphs)

  test('every sentence of the article can be cited, verbatim', () => {
    for (const { ref, text, sentences } of paragraphs) {
      for (const sentence of sentences) {
        const { quote, decisive } = engine.cite({ ref, quote: sentence.text }, 'en')
        expect(quote).toBe(text)
        expect(quote.slice(decisive.start, decisive.end)).toBe(sentence.text)
      }
    }
  })

  test('whatever someone says in people.yaml is cited as theirs', () => {
    const wrong = engine.corpus.people.flatMap((person) =>
      person.says
        .filter((quote) => engine.cite(quote, 'en').voice.id !== person.id)
        .map(({ ref, quote }) => [person.id, engine.cite({ ref, quote }, 'en').voice.id, ref]),
    )
    expect(wrong).toEqual([])
  })
})

describe('on the real corpus', async () => {
  const engine = await realEngine()
  test.for([
    ['1.1', 'a life-and-death battle', 'lei-jun'],
    ['1.3', '17-18%', 'lu-weibing'],
    ['1.4', 'there is no one who can fight', 'lu-weibing'],
    ['2.7', 'the originality of the design is insufficient', 'li-nan'],
    ['2.8', 'only one car will sell out', 'yu-chengdong'],
    ['3.7', 'an uphill battle that cannot be bypassed', 'lei-jun'],
    ['3.15', 'it is a huge war of attrition', 'fang-hongbo'],
    ['0.5', 'not completing the high-end is the core reason', 'author'],
    ['2.5', 'The investigation report on the car accident has not yet been released', 'author'],
    ['3.2', 'will be the three incisions', 'author'],
  ] as const)('in %s “%s” is said by %s', ([ref, quote, id]) => {
    expect(engine.cite({ ref, quote }, 'en').voice.id).toBe(id)
  })

  test('the first place in the domestic market is a statistic of Canalys', () => {
    expect(engine.cite({ ref: '0.3', quote: 'returned to the first place in the domestic smartphone market after ten years' }, 'en').voice.id).toBe('canalys')
  })
})
