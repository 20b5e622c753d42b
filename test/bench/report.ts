/** Results → Markdown: ratios to a stated peer, and bare times only as their context, because those are this machine's. */
import { contenders, type ContenderId } from '#test/bench/contenders.ts'
import type { Measured } from '#test/bench/job.ts'
import { isMeasured, median, type Growth, type Outcome, type Results } from '#test/bench/results.ts'

export interface Aim {
  readonly aim: string
  readonly measured: string
  readonly met: boolean
}

const none = '–'

/** Four tables: the aims, questions, starts and growth. */
export function renderReport(results: Results): string {
  return [
    `${results.questionCount} development questions; ${results.documentCount} documents, ${results.paragraphCount} paragraphs; index ${megabytes(results.indexBytes)}, built in ${time(results.indexed)}.`,
    'Ratios are Footnote ÷ peer: below 1× Footnote is faster or smaller.',
    table(
      ['aim', 'measured', 'met'],
      judge(results).map(({ aim, measured, met }) => [aim, measured, met ? 'yes' : '**no**']),
    ),
    '### Questions',
    renderAsked(results),
    '### From start to first answer',
    renderStarts(results),
    '### Growth',
    renderGrowth(results.growth),
  ].join('\n\n')
}

/** The aims of the project, held against a run. */
export function judge({ asked, memory, starts, growth }: Results): Aim[] {
  const { footnote, documents } = asked
  const against = ratioOf(footnote, documents, 'median')
  const p99 = isMeasured(footnote) ? footnote.p99 : Number.NaN
  const start = median(starts.ahead)
  const [ours, theirs] = [growthOf(growth, 'footnote'), growthOf(growth, 'minisearch')]
  const largest = growth.at(-1)?.paragraphs
  return [
    { aim: 'median of `ask` ≤ 1× MiniSearch with fuzzy + prefix over the same documents', measured: ratio(against), met: against <= 1 },
    { aim: 'p99 of `ask` ≤ 5 ms', measured: time(p99), met: p99 <= 5 },
    { aim: 'cold start of a process to its first answer ≤ 400 ms', measured: time(start), met: start <= 400 },
    {
      aim: 'resident memory of the process ≤ 150 MB',
      measured: `${megabytes(memory.resident)}, at most ${megabytes(memory.peak)}`,
      met: memory.resident <= 150e6,
    },
    {
      aim: `growth of the median from 40 to ${count(largest ?? 40)} paragraphs ≤ MiniSearch's own`,
      measured: `${ratio(ours)} against ${ratio(theirs)}`,
      met: ours <= theirs,
    },
  ]
}

function renderAsked({ asked }: Results): string {
  const ids = Object.keys(contenders).filter((id): id is ContenderId => id in asked)
  return table(
    ['Footnote ÷ …', 'over', 'median', 'p99', 'memory added', 'context: median', 'p99', 'memory added'],
    ids.map((id) => {
      const outcome = asked[id]
      const ratios = (['median', 'p99', 'added'] as const).map((figure) => (id === 'footnote' ? none : ratio(ratioOf(asked.footnote, outcome, figure))))
      const bare = isMeasured(outcome) ? [time(outcome.median), time(outcome.p99), megabytes(outcome.added)] : [reason(outcome), none, none]
      return [id === 'footnote' ? 'Footnote itself' : contenders[id].name, contenders[id].over].concat(ratios, bare)
    }),
  )
}

function renderStarts({ starts: { node, ahead, anew, documents, saved } }: Results): string {
  const ours = median(ahead)
  const rows: [string, readonly number[]][] = [
    ['Footnote itself, index built ahead', ahead],
    ['Footnote without that index', anew],
    [contenders.documents.name, documents],
    [contenders.saved.name, saved],
    ['Node alone, an empty program', node],
  ]
  return table(
    ['Footnote with its index built ahead ÷ …', 'first answer', 'context: median', 'slowest', 'processes'],
    rows.map(([name, times]) => [
      name,
      times === ahead ? none : ratio(ours / median(times)),
      time(median(times)),
      time(Math.max(...times)),
      String(times.length),
    ]),
  )
}

function renderGrowth(growth: readonly Growth[]): string {
  const first = growth[0]
  return table(
    [
      'paragraphs',
      'Footnote ÷ MiniSearch: median',
      'memory added',
      'median ÷ the first row: Footnote',
      'MiniSearch',
      'context: Footnote median',
      'MiniSearch median',
      'Footnote prepared',
      'MiniSearch prepared',
    ],
    growth.map(({ paragraphs, footnote, minisearch }) => [
      count(paragraphs),
      ...(['median', 'added'] as const).map((figure) => ratio(ratioOf(footnote, minisearch, figure))),
      ratio(ratioOf(footnote, first?.footnote, 'median')),
      ratio(ratioOf(minisearch, first?.minisearch, 'median')),
      isMeasured(footnote) ? time(footnote.median) : reason(footnote),
      isMeasured(minisearch) ? time(minisearch.median) : reason(minisearch),
      ...[footnote, minisearch].map((outcome) => (isMeasured(outcome) ? time(outcome.prepared) : none)),
    ]),
  )
}

function growthOf(growth: readonly Growth[], who: 'footnote' | 'minisearch'): number {
  return ratioOf(growth.at(-1)?.[who], growth[0]?.[who], 'median')
}

function ratioOf(one: Outcome | undefined, other: Outcome | undefined, figure: keyof Measured): number {
  return isMeasured(one) && isMeasured(other) ? one[figure] / other[figure] : Number.NaN
}

function reason(outcome: Outcome | undefined): string {
  return outcome !== undefined && 'failed' in outcome ? `failed: ${outcome.failed}` : none
}

function ratio(value: number): string {
  return Number.isFinite(value) ? `${value.toLocaleString('en', { maximumSignificantDigits: value >= 100 ? 3 : 2 })}×` : none
}

function time(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return none
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`
  return `${milliseconds.toLocaleString('en', { maximumSignificantDigits: milliseconds >= 100 ? 3 : 2 })} ms`
}

function megabytes(bytes: number): string {
  return Number.isFinite(bytes) ? `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB` : none
}

function count(value: number): string {
  return value.toLocaleString('en')
}

/** Cells hold no line breaks; a bar in one would end it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
