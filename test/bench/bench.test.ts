/** The benchmark is a program too: its made-up text, its sums, its tables and one real measurement. */
import { describe, expect, it, test } from 'vitest'
import { runJob, timeNode } from '#test/bench/processes.ts'
import type { Measured } from '#test/bench/job.ts'
import { judge, renderReport } from '#test/bench/report.ts'
import { combine, median, type Results } from '#test/bench/results.ts'
import { createParagraphs, createQuestions, createSyntheticCorpus } from '#test/bench/synthetic.ts'

const fast: Measured = { median: 0.5, p99: 2, prepared: 100, added: 50e6 }
const slow: Measured = { median: 2, p99: 8, prepared: 50, added: 100e6 }

const results: Results = {
  questionCount: 150,
  documentCount: 1000,
  paragraphCount: 40,
  indexBytes: 8e6,
  indexed: 5000,
  asked: { footnote: fast, documents: slow, lunr: { failed: 'a | b' } },
  memory: { resident: 120e6, peak: 130e6 },
  starts: { node: [40], ahead: [300, 200, 900], anew: [3000], documents: [600], saved: [150] },
  growth: [
    { paragraphs: 40, footnote: fast, minisearch: fast },
    { paragraphs: 4000, footnote: { ...fast, median: 5 }, minisearch: { ...slow, median: 50 } },
  ],
}

describe('made-up text', () => {
  it('is the same for the same seed and another for another', () => {
    expect(createParagraphs(20)).toEqual(createParagraphs(20))
    expect(createParagraphs(20, 7)).not.toEqual(createParagraphs(20))
  })

  it("has words by Zipf's law: the commonest twice as often as the next", () => {
    const counts = new Map<string, number>()
    for (const word of createParagraphs(2000)
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1)
    const [first = 0, second = 0] = [...counts.values()].toSorted((a, b) => b - a)
    expect(first / second).toBeCloseTo(2, 0)
    expect(counts.size).toBeGreaterThan(10_000)
  })

  it('becomes an article with every paragraph in its place', () => {
    const paragraphs = createParagraphs(25)
    const { article } = createSyntheticCorpus(paragraphs)
    expect(article.sections.map((section) => section.paragraphs.length)).toEqual([10, 10, 5])
    expect(article.sections.flatMap((section) => section.paragraphs.map(({ text }) => text))).toEqual(paragraphs)
  })

  it('is asked about with its own words, one question in five with a slip', () => {
    const paragraphs = createParagraphs(50)
    const known = new Set(
      paragraphs
        .join(' ')
        .toLowerCase()
        .match(/[a-z]+/g),
    )
    const slips = createQuestions(paragraphs, 100).filter((question) => question.match(/[a-z]+/g)?.some((word) => !known.has(word)))
    expect(slips.length).toBeGreaterThan(10)
    expect(slips.length).toBeLessThanOrEqual(20)
  })
})

test.for<[number[], number]>([
  [[3], 3],
  [[1, 9], 5],
  [[9, 1, 2], 2],
])('the median of %j is %d', ([values, expected]) => {
  expect(median(values)).toBe(expected)
})

describe('the report', () => {
  it('keeps the least disturbed round, and a failure in any', () => {
    expect(combine([slow, { ...fast, p99: 9 }])).toEqual({ median: 0.5, p99: 8, prepared: 50, added: 50e6 })
    expect(combine([slow, { failed: 'why' }, fast])).toEqual({ failed: 'why' })
  })

  it('gives ratios to the peer before bare times', () => {
    expect(renderReport(results)).toContain('| MiniSearch, fuzzy + prefix, same documents | documents | 0.25× | 0.25× | 0.5× | 2 ms | 8 ms | 100 MB |')
  })

  it('says why a contender has no figures, and leaves the table whole', () => {
    expect(renderReport(results)).toContain('| lunr | paragraphs | – | – | – | failed: a \\| b | – | – |')
  })

  it('compares growth from the smallest to the largest size', () => {
    expect(renderReport(results)).toContain('| 4,000 | 0.1× | 0.5× | 10× | 100× |')
  })

  it('says of every aim whether it is met', () => {
    expect(judge(results).map(({ met }) => met)).toEqual([true, true, true, true, true])
    const missed = judge({
      ...results,
      asked: { footnote: slow, documents: fast },
      memory: { resident: 151e6, peak: 160e6 },
      starts: { ...results.starts, ahead: [401] },
      growth: [],
    })
    expect(missed.map(({ met }) => met)).toEqual([false, false, false, false, false])
  })
})

describe('a process of the benchmark', () => {
  it('measures what it is asked to', async () => {
    const measured = await runJob<Measured>({ kind: 'grow', grower: 'minisearch', paragraphs: 10, milliseconds: 5 })
    expect(measured.median).toBeGreaterThan(0)
    expect(measured.p99).toBeGreaterThanOrEqual(measured.median)
  })

  it('that fails says why', async () => {
    await expect(timeNode(['--eval', 'throw new RangeError("too large")'])).rejects.toThrow('RangeError: too large')
    await expect(timeNode(['--eval', 'process.exit(3)'])).rejects.toThrow('exit status 3')
  })
})
