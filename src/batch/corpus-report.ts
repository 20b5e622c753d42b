/** What `npm run corpus` says about a corpus that has no problem: how much there is, and where it is thin. */
import { z } from 'zod'
import { findNearDuplicates, type NearDuplicate } from '#src/batch/near-duplicates.ts'
import { findUnexplained, type Numeral } from '#src/batch/numerals.ts'
import type { Corpus, Quote } from '#src/corpus/corpus.ts'
import type { CorpusFiles } from '#src/corpus/parse.ts'
import { readYaml } from '#src/corpus/read-yaml.ts'
import { schemas } from '#src/corpus/schema.ts'
import { collectTargets } from '#src/search/targets.ts'

export interface CorpusReport {
  readonly paragraphs: number
  readonly sentences: number
  /** Entries of each file that holds a list. */
  readonly entries: ReadonlyMap<string, number>
  readonly questions: { readonly en: number; readonly zh: number }
  /** Refs that no curated entry quotes; the question bank and the silences do not count. */
  readonly uncurated: readonly string[]
  /** Numerals of the article that are in no figure and not on the skip list. */
  readonly unexplained: readonly Numeral[]
  readonly duplicates: readonly NearDuplicate[]
}

export function reportCorpus(corpus: Corpus, files: CorpusFiles): CorpusReport {
  const paragraphs = corpus.article.sections.flatMap((section) => section.paragraphs)
  const curated = new Set(curatedQuotes(corpus).map(({ ref }) => ref))
  const phrasings = collectTargets(corpus).flatMap(({ kind, id, phrasings: all }) =>
    all.map(({ text, language }) => ({ text, language, target: `${kind}:${id}` })),
  )
  // Bank entries that span sentences ask for each of them with the same words: such a question counts once.
  const asked = [...new Map(phrasings.map((phrasing) => [phrasing.text, phrasing])).values()]
  return {
    paragraphs: paragraphs.length,
    sentences: paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0),
    entries: countEntries(files),
    questions: { en: asked.filter(({ language }) => language === 'en').length, zh: asked.filter(({ language }) => language === 'zh').length },
    uncurated: paragraphs.map(({ ref }) => ref).filter((ref) => !curated.has(ref)),
    unexplained: findUnexplained(corpus.article, [...corpus.figures.map(({ quote }) => quote), ...readSkips(files)]),
    duplicates: findNearDuplicates(asked),
  }
}

function curatedQuotes({ faq, figures, controversies, people, corrections }: Corpus): Quote[] {
  return [
    ...faq.flatMap(({ quotes }) => quotes),
    ...figures.map(({ quote }) => quote),
    ...controversies.flatMap(({ happened, sides }) => [...happened, ...sides.flatMap(({ quotes }) => quotes)]),
    ...people.flatMap(({ quotes, says }) => [...quotes, ...says]),
    ...corrections.flatMap(({ quotes }) => quotes),
  ]
}

function countEntries(files: CorpusFiles): Map<string, number> {
  return new Map(
    [...files].flatMap(([file, source]) => {
      const data = file.endsWith('.md') ? undefined : readYaml(file, source, z.unknown(), [])?.data
      return Array.isArray(data) ? [[file, data.length] as const] : []
    }),
  )
}

function readSkips(files: CorpusFiles): readonly Quote[] {
  const file = 'figures-skip.yaml'
  return readYaml(file, files.get(file) ?? '', schemas[file], [])?.data ?? []
}

/** Near-duplicates shown unless all are asked for: a bank that was just extended can have hundreds. */
const shownDuplicates = 20

export function renderReport(report: CorpusReport, { all = false } = {}): string {
  const { paragraphs, sentences, entries, questions, uncurated, unexplained, duplicates } = report
  const width = Math.max(...[...entries.keys()].map((file) => file.length), 'paragraphs'.length)
  const row = (label: string, value: string): string => `  ${label.padEnd(width)}  ${value}`
  const shown = all ? duplicates : duplicates.slice(0, shownDuplicates)
  const more = duplicates.length - shown.length
  return [
    'the corpus is sound',
    row('paragraphs', `${paragraphs} (${sentences} sentences)`),
    ...[...entries].map(([file, count]) => row(file, String(count))),
    row('questions', `${questions.en} in English, ${questions.zh} in Chinese`),
    uncurated.length === 0 ? 'every paragraph has a curated entry' : `paragraphs without a curated entry: ${uncurated.join(', ')}`,
    unexplained.length === 0
      ? 'every numeral of the article is in figures.yaml or on figures-skip.yaml'
      : `numerals that are neither in figures.yaml nor on figures-skip.yaml:\n${unexplained.map(({ ref, text, start }) => `  ${ref} at ${start}: ${text}`).join('\n')}`,
    ...(duplicates.length === 0
      ? []
      : [`warning: ${duplicates.length} pairs of near-duplicate questions${more > 0 ? ` (${shown.length} shown, --all shows all)` : ''}:`]),
    ...shown.map(({ first, second }) => `  "${first.text}" (${first.target}) ~ "${second.text}" (${second.target})`),
    '',
  ].join('\n')
}
