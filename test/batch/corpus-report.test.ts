/** What the corpus check reports of a sound corpus. */
import { expect, test } from 'vitest'
import { findNearDuplicates } from '#src/batch/near-duplicates.ts'
import { findNumerals, findUnexplained } from '#src/batch/numerals.ts'
import { renderReport, type CorpusReport } from '#src/batch/corpus-report.ts'
import { parseArticle } from '#src/corpus/article.ts'

const article = parseArticle('# Ten\n\nAt 1,000.5 metres, two of three rivers froze; 17-18% stayed.\n\nIt came first once, model X3 too.')

const setOf = (text: string): Set<string> => new Set(text.split(' '))
const asked = (text: string) => ({ text, target: 'faq:a' })

test('finds numerals in digits and in words', () => {
  expect(findNumerals(article).map(({ ref, text }) => `${ref} ${text}`)).toEqual([
    '0.1 1,000.5',
    '0.1 two',
    '0.1 three',
    '0.1 17',
    '0.1 18%',
    '0.2 first',
    '0.2 once',
    '0.2 3',
  ])
})

test('a quote explains the numerals within it, in its own paragraph', () => {
  const quotes = [
    { ref: '0.1', quote: 'two of three rivers froze; 17-18%' },
    { ref: '0.2', quote: 'At 1,000.5' },
    { ref: '0.2', quote: 'X3' },
  ]
  expect(findUnexplained(article, quotes).map(({ text }) => text)).toEqual(['1,000.5', 'first', 'once'])
})

test.for([
  ['with other endings and articles of case', 'How many units were delivered?', 'how many unit were delivered', true],
  ['in another order', '小米有多少专利', '小米专利有多少', true],
  ['with another number', 'what happened in 2024', 'what happened in 2025', false],
  ['with another word', 'how many cars were delivered', 'how many phones were delivered', false],
] as const)('the same words %s: near-duplicates %s / %s', ([, first, second, isNear]) => {
  expect(
    findNearDuplicates([
      { text: first, target: 'a' },
      { text: 'something else entirely', target: 'b' },
      { text: second, target: 'c' },
    ]),
  ).toHaveLength(isNear ? 1 : 0)
})

test('finds what a comparison of all pairs finds', () => {
  const words = ['how', 'many', 'cars', 'sold', 'by', 'may', 'in', 'all']
  const questions = Array.from({ length: 120 }, (_, seed) => ({
    text: words.filter((_word, index) => ((seed * 37 + 11) >> (index % 7)) % 3 !== 0).join(' '),
    target: String(seed),
  })).filter(({ text }) => text !== '')
  const naive = questions.flatMap((second, at) =>
    questions.slice(0, at).filter((first) => {
      const [one, other] = [setOf(first.text), setOf(second.text)]
      return one.intersection(other).size / one.union(other).size >= 0.85
    }),
  )
  expect(findNearDuplicates(questions)).toHaveLength(naive.length)
  expect(naive.length).toBeGreaterThan(10)
})

test('the report names what is thin and shortens a long list of duplicates', () => {
  const report: CorpusReport = {
    paragraphs: 2,
    sentences: 3,
    entries: new Map([['faq.yaml', 7]]),
    questions: { en: 5, zh: 4 },
    uncurated: ['0.2'],
    unexplained: findUnexplained(article, []).slice(0, 1),
    duplicates: Array.from({ length: 25 }, (_, index) => ({ first: asked(`first ${index}`), second: asked(`second ${index}`) })),
  }
  const text = renderReport(report)
  expect(text).toContain('faq.yaml    7')
  expect(text).toContain('paragraphs without a curated entry: 0.2')
  expect(text).toContain('0.1 at 3: 1,000.5')
  expect(text).toContain('25 pairs of near-duplicate questions (20 shown, --all shows all)')
  expect(text).not.toContain('first 20')
  expect(renderReport(report, { all: true })).toContain('"first 24" (faq:a) ~ "second 24" (faq:a)')
})
