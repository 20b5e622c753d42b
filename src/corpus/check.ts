/** What schemas cannot see: quotes against the article, ids against each other, people and topics against their lists. */
import type { z } from 'zod'
import type { Article } from '#src/corpus/article.ts'
import type { Finding } from '#src/corpus/finding.ts'
import type { Path, YamlFile } from '#src/corpus/read-yaml.ts'
import type { schemas } from '#src/corpus/schema.ts'

type Data<P extends keyof typeof schemas> = z.output<(typeof schemas)[P]>

export interface Parts {
  readonly faq: readonly YamlFile<Data<'faq.yaml'>>[]
  readonly figures: readonly YamlFile<Data<'figures.yaml'>>[]
  readonly skips: readonly YamlFile<Data<'figures-skip.yaml'>>[]
  readonly controversies: readonly YamlFile<Data<'controversies.yaml'>>[]
  readonly people: readonly YamlFile<Data<'people.yaml'>>[]
  readonly corrections: readonly YamlFile<Data<'corrections.yaml'>>[]
  readonly lexicon: readonly YamlFile<Data<'lexicon.yaml'>>[]
  readonly contrasts: readonly YamlFile<Data<'contrasts.yaml'>>[]
  readonly silences: readonly YamlFile<Data<'silences/*.yaml'>>[]
  readonly bank: readonly YamlFile<Data<'questions/*.yaml'>>[]
}

/** Every problem of every entry, in the order of the files. */
export function checkEntries(article: Article, about: YamlFile<Data<'about.yaml'>>, parts: Parts): Finding[] {
  const files: YamlFile<readonly object[]>[] = Object.values(parts).flat()
  return [
    ...checkTitle(article, about),
    ...files.flatMap((file) => checkQuotes(article, file)),
    ...Object.values(parts).flatMap((kind) => checkIds(kind)),
    ...checkQuestions([about, ...files]),
    ...checkPeople(parts),
    ...checkTopics(about, parts),
    ...checkConcepts(parts),
  ]
}

function checkTitle(article: Article, about: YamlFile<Data<'about.yaml'>>): Finding[] {
  if (about.data.title === article.title) return []
  return [
    {
      file: about.file,
      line: about.lineOf(['title']),
      message: `the title is "${about.data.title}" here and "${article.title}" in article.md: make them equal`,
    },
  ]
}

function checkQuotes(article: Article, file: YamlFile<unknown>): Finding[] {
  const paragraphs = new Map(article.sections.flatMap((section) => section.paragraphs.map(({ ref, text }) => [ref, text] as const)))
  const findings: Finding[] = []
  visit(file.data, [], (value, path) => {
    const ref = field(value, 'ref')
    const key = field(value, 'quote') === undefined ? 'words' : 'quote'
    const quote = field(value, key)
    if (ref === undefined || quote === undefined) return
    const text = paragraphs.get(ref)
    if (text === undefined) {
      findings.push({
        file: file.file,
        line: file.lineOf([...path, 'ref']),
        message: `there is no paragraph ${ref}: the refs run from ${[...paragraphs.keys()][0]} to ${[...paragraphs.keys()].at(-1)}`,
      })
    } else if (!text.includes(quote)) {
      findings.push({
        file: file.file,
        line: file.lineOf([...path, key]),
        message: `not word for word in ${ref}: "${quote}"; copy the words from article.md, curly quotes included`,
      })
    }
  })
  return findings
}

/** Ids name entries in buttons and commands, so each is unique within its kind, over all files. */
function checkIds(files: readonly YamlFile<readonly object[]>[]): Finding[] {
  const seen = new Map<string, string>()
  return files.flatMap((file) =>
    file.data.flatMap((entry, index) => {
      const id = field(entry, 'id')
      if (id === undefined) return []
      const first = seen.get(id)
      const line = file.lineOf([index, 'id'])
      seen.set(id, first ?? `${file.file}:${line}`)
      return first === undefined ? [] : [{ file: file.file, line, message: `the id "${id}" is taken by ${first}: choose another` }]
    }),
  )
}

/** One wording stands in one place, except that several passages may answer it: the bank may have it under each of them. */
function checkQuestions(files: readonly YamlFile<unknown>[]): Finding[] {
  const seen = new Map<string, { readonly place: string; readonly passage: string | undefined }[]>()
  const findings: Finding[] = []
  for (const file of files) {
    visit(file.data, [], (value, path) => {
      const passage = field(value, 'words') === undefined ? undefined : field(value, 'ref')
      for (const language of ['en', 'zh']) {
        const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, language) : undefined
        if (!Array.isArray(list) || field(value, 'term') !== undefined) continue
        list.forEach((question: unknown, index) => {
          const key = String(question)
            .toLowerCase()
            .replace(/[\s\p{P}]+/gu, ' ')
            .trim()
          const line = file.lineOf([...path, language, index])
          const known = seen.get(key) ?? []
          const clash = known.find((other) => passage === undefined || other.passage === undefined || other.passage === passage)
          if (clash) findings.push({ file: file.file, line, message: `the question "${String(question)}" stands at ${clash.place} too: keep it in one place` })
          else seen.set(key, [...known, { place: `${file.file}:${line}`, passage }])
        })
      }
    })
  }
  return findings
}

function checkPeople({ people, figures, controversies }: Parts): Finding[] {
  const known = new Set(['author', ...people.flatMap(({ data }) => data.map(({ id }) => id))])
  const complain = (file: YamlFile<unknown>, path: Path, id: string): Finding[] =>
    known.has(id) ? [] : [{ file: file.file, line: file.lineOf(path), message: `nobody in people.yaml has the id "${id}": add them or write author` }]
  return [
    ...figures.flatMap((file) => file.data.flatMap(({ source }, index) => complain(file, [index, 'source'], source))),
    ...controversies.flatMap((file) =>
      file.data.flatMap(({ sides }, index) => sides.flatMap(({ who }, side) => complain(file, [index, 'sides', side, 'who'], who))),
    ),
  ]
}

function checkTopics(about: YamlFile<Data<'about.yaml'>>, { figures }: Parts): Finding[] {
  const known = about.data.topics.map(({ id }) => id)
  return figures.flatMap((file) =>
    file.data.flatMap(({ topic }, index) =>
      known.includes(topic)
        ? []
        : [{ file: file.file, line: file.lineOf([index, 'topic']), message: `about.yaml has no topic "${topic}": known are ${known.join(', ')}` }],
    ),
  )
}

/** A word in two concepts would make them one. */
function checkConcepts({ lexicon }: Parts): Finding[] {
  const seen = new Map<string, string>()
  return lexicon.flatMap((file) =>
    file.data.flatMap(({ term, en, zh }, index) =>
      [...new Set([term, ...en, ...zh].map((word) => word.toLowerCase()))].flatMap((word) => {
        const first = seen.get(word)
        seen.set(word, first ?? term)
        return first === undefined
          ? []
          : [{ file: file.file, line: file.lineOf([index]), message: `"${word}" is in the concept "${first}" too: keep it in one` }]
      }),
    ),
  )
}

function visit(value: unknown, path: Path, see: (value: unknown, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) see(value, path)
  for (const [key, child] of Object.entries(value)) visit(child, [...path, Array.isArray(value) ? Number(key) : key], see)
}

function field(value: unknown, key: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof found === 'string' ? found : undefined
}
