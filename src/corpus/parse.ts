/** The corpus folder's files → a checked Corpus, or every problem at once. Pure: it is handed the files' contents. */
import type { z } from 'zod'
import { parseArticle, type Article } from '#src/corpus/article.ts'
import { checkEntries } from '#src/corpus/check.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import { CorpusError, type Finding } from '#src/corpus/finding.ts'
import { readYaml, type YamlFile } from '#src/corpus/read-yaml.ts'
import { schemas } from '#src/corpus/schema.ts'

/** File contents by path relative to the corpus folder, with forward slashes. */
export type CorpusFiles = ReadonlyMap<string, string>

/** Files that may be missing: an article without disputes or figures is an article still. */
const required: ReadonlySet<string> = new Set(['about.yaml'])

/** Throws `CorpusError` with all findings when anything is wrong. */
export function parseCorpus(files: CorpusFiles): Corpus {
  const findings: Finding[] = []
  const article = readArticle(files, findings)
  const read = <S extends z.ZodType>(pattern: string, schema: S) => readPattern(files, pattern, schema, findings)

  const about = read('about.yaml', schemas['about.yaml'])[0]
  const parts = {
    faq: read('faq.yaml', schemas['faq.yaml']),
    figures: read('figures.yaml', schemas['figures.yaml']),
    skips: read('figures-skip.yaml', schemas['figures-skip.yaml']),
    controversies: read('controversies.yaml', schemas['controversies.yaml']),
    people: read('people.yaml', schemas['people.yaml']),
    corrections: read('corrections.yaml', schemas['corrections.yaml']),
    lexicon: read('lexicon.yaml', schemas['lexicon.yaml']),
    contrasts: read('contrasts.yaml', schemas['contrasts.yaml']),
    silences: read('silences/*.yaml', schemas['silences/*.yaml']),
    bank: read('questions/*.yaml', schemas['questions/*.yaml']),
  }
  for (const file of files.keys()) {
    if (/\.ya?ml$/.test(file) && !Object.keys(schemas).some((pattern) => matches(pattern, file))) {
      findings.push({ file, message: `unknown file: known are ${Object.keys(schemas).join(', ')}` })
    }
  }
  if (article && about) findings.push(...checkEntries(article, about, parts))
  if (!article || !about || findings.length > 0) throw new CorpusError(findings)

  const { voice, traditional, ...rest } = about.data
  const corpus: Corpus = {
    about: { ...rest, smalltalk: Object.entries(voice).map(([id, entry]) => ({ id, ...entry })) },
    article,
    faq: parts.faq.flatMap(({ data }) => data),
    figures: parts.figures.flatMap(({ data }) => data),
    controversies: parts.controversies.flatMap(({ data }) => data),
    people: parts.people.flatMap(({ data }) => data),
    corrections: parts.corrections.flatMap(({ data }) => data),
    lexicon: parts.lexicon.flatMap(({ data }) => data),
    contrasts: parts.contrasts.flatMap(({ data }) => data),
    silences: parts.silences.flatMap(({ data }) => data),
    bank: parts.bank.flatMap(({ file, data }) => data.map((entry) => ({ ...entry, author: file.replace(/^.*\/|\.yaml$/g, '') }))),
  }
  return mendTraditional(corpus, Object.entries(traditional))
}

/**
 * Applies about.yaml's own words for Taiwan (names above all) to every derived text. The copy also frees the texts from the files that
 * they were cut from, whose Chinese would cost them two bytes a letter.
 */
function mendTraditional<T>(value: T, pairs: readonly (readonly [string, string])[]): T {
  const copy: T = JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    key === 'zh-TW' && typeof part === 'string' ? pairs.reduce((text, [from, to]) => text.replaceAll(from, to), part) : part,
  )
  return copy
}

function readArticle(files: CorpusFiles, findings: Finding[]): Article | undefined {
  const file = 'article.md'
  const source = files.get(file)
  if (source === undefined) {
    findings.push({ file, message: 'the file is missing: it holds the article itself' })
    return undefined
  }
  try {
    return parseArticle(source)
  } catch (error) {
    findings.push({ file, line: 1, message: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

function readPattern<S extends z.ZodType>(files: CorpusFiles, pattern: string, schema: S, findings: Finding[]): YamlFile<z.output<S>>[] {
  const found = [...files].filter(([file]) => matches(pattern, file)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (found.length === 0 && required.has(pattern)) findings.push({ file: pattern, message: 'the file is missing' })
  return found.flatMap(([file, source]) => readYaml(file, source, schema, findings) ?? [])
}

function matches(pattern: string, file: string): boolean {
  const [folder = '', ending = ''] = pattern.split('*')
  return pattern.includes('*') ? file.startsWith(folder) && file.endsWith(ending) && !file.slice(folder.length).includes('/') : file === pattern
}
