/** Breaking one thing in a corpus gives one finding that names the file, the line and what to do; breaking several gives all of them. */
import { describe, expect, test } from 'vitest'
import { CorpusError, renderFinding, type Finding } from '#src/corpus/finding.ts'
import { parseCorpus, type CorpusFiles } from '#src/corpus/parse.ts'
import { readCorpusFolder } from '#src/load-corpus.ts'
import { breaks, type Break } from '#test/corpus/breaks.ts'
import { millFolder } from '#test/engine.ts'

const sound = await readCorpusFolder(millFolder)

function findingsOf(files: CorpusFiles): readonly Finding[] {
  try {
    parseCorpus(files)
    return []
  } catch (error) {
    if (error instanceof CorpusError) return error.findings
    throw error
  }
}

function broken(files: CorpusFiles, { file, from, to }: Pick<Break, 'file' | 'from' | 'to'>): Map<string, string> {
  const text = files.get(file) ?? ''
  expect(text, `${file} has “${from}”`).toContain(from)
  return new Map(files).set(file, text.replace(from, to))
}

function lineOf(files: CorpusFiles, file: string, words: string): number {
  const before = files.get(file)?.split(words)[0]
  return before?.split('\n').length ?? 0
}

describe('one thing broken', () => {
  test('and nothing broken: no finding', () => {
    expect(findingsOf(sound)).toEqual([])
  })

  test.for(Object.entries(breaks))('%s', ([, { says, at, ...change }]) => {
    const files = broken(sound, change)
    const findings = findingsOf(files)
    expect(findings.map(({ file, line }) => [file, line])).toContainEqual([change.file, lineOf(files, change.file, at)])
    expect(findings.map(({ message }) => message).join('\n')).toMatch(says)
  })

  test('a question under two passages that both answer it is no problem', () => {
    expect(findingsOf(broken(sound, { file: 'questions/readers.yaml', from: 'which wood is the wheel', to: 'what makes this mill special' }))).toEqual([])
  })

  test.for(['article.md', 'about.yaml'])('%s is missing', (file) => {
    const files = new Map(sound)
    files.delete(file)
    expect(findingsOf(files)).toContainEqual({ file, message: expect.stringContaining('missing') })
  })

  test.for(['faqs.yaml', 'silences/more/deep.yaml', 'notes.yml'])('%s is a file that nobody reads', (file) => {
    expect(findingsOf(new Map(sound).set(file, '[]'))).toEqual([{ file, message: expect.stringMatching(/unknown file: known are about\.yaml, faq\.yaml/) }])
  })
})

describe('an entry without a problem', () => {
  test.for([
    'faq.yaml',
    'figures.yaml',
    'figures-skip.yaml',
    'controversies.yaml',
    'corrections.yaml',
    'lexicon.yaml',
    'silences/gaps.yaml',
    'questions/readers.yaml',
  ])('%s may be empty', (file) => {
    expect(findingsOf(new Map(sound).set(file, '# nothing yet\n'))).toEqual([])
  })

  test('everything but the article and about.yaml may be missing', () => {
    const files = new Map([...sound].filter(([file]) => file === 'article.md' || file === 'about.yaml'))
    expect(parseCorpus(files)).toMatchObject({ faq: [], figures: [], silences: [], bank: [] })
  })

  test('a file of notes in Markdown is left alone', () => {
    expect(findingsOf(new Map(sound).set('README.md', '# How to'))).toEqual([])
  })
})

test('several things broken in several files are all reported at once', () => {
  const several = [
    'a changed word in a quote',
    'an unknown paragraph',
    'an unknown topic',
    'an unknown person at a side',
    'a word in two concepts',
    'a title that is not the article’s',
  ] as const
  const files = several.reduce<CorpusFiles>(
    (so, name) => {
      const change = breaks[name]
      return change ? broken(so, change) : so
    },
    new Map(sound).set('extra.yaml', ''),
  )
  const text = findingsOf(files).map(renderFinding).join('\n')
  for (const name of several) expect(text).toMatch(breaks[name]?.says ?? /never/)
  expect(text).toMatch(/corpus\/extra\.yaml: unknown file/)
})

test('an entry of the wrong form does not hide what is wrong in other files', () => {
  const files = broken(broken(sound, { file: 'faq.yaml', from: '  answer:', to: '  anwser:' }), {
    file: 'figures.yaml',
    from: 'topic: bread',
    to: 'topic: cake',
  })
  expect(new Set(findingsOf(files).map(({ file }) => file))).toEqual(new Set(['faq.yaml', 'figures.yaml']))
})

test('the error says how many problems there are and where, one a line', () => {
  const error = new CorpusError([
    { file: 'faq.yaml', line: 12, message: 'one' },
    { file: 'about.yaml', message: 'two' },
  ])
  expect(error.message).toBe('the corpus has 2 problems:\n  corpus/faq.yaml:12: one\n  corpus/about.yaml: two')
  expect(new CorpusError([{ file: 'faq.yaml', message: 'one' }]).message).toContain('1 problem:')
})

test('Chinese is written once: the traditional text is derived', () => {
  const corpus = parseCorpus(sound)
  expect(corpus.faq[1]?.answer).toMatchObject({
    'zh-CN': '文章说，水轮重新转动是好是坏，村里人意见不一。',
    'zh-TW': '文章說，水輪重新轉動是好是壞，村裡人意見不一。',
  })
})
