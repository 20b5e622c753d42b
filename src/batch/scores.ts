/** Tallies → scores in percent, a table of them, and what falls short of the recorded minima. Pure. */
import { misleading, verdicts, type Tally } from '#src/batch/evaluate.ts'

interface Score {
  readonly n: number
  readonly right: number
  /** Percentages of `n`, 0 to 100. */
  readonly rightPercent: number
  readonly wrongPercent: number
  readonly silentPercent: number
  /** A count: one is one too many. */
  readonly misquotes: number
}

export interface SetScores {
  /** The set's file without its ending: `dev`, `round-1`. */
  readonly set: string
  readonly all: Score
  readonly types: ReadonlyMap<string, Score>
}

/** What one set must reach; every bound is optional, a set without a row is only reported. */
export interface Minimum {
  /** At least so many percent right over the set … */
  readonly right?: number
  /** … and in each type. */
  readonly eachType?: number
  /** At most so many percent confidently wrong. */
  readonly wrong?: number
}

function scoreOf(tally: Tally): Score {
  const n = verdicts.reduce((sum, verdict) => sum + tally[verdict], 0)
  const wrong = [...misleading].reduce((sum, verdict) => sum + tally[verdict], 0)
  const percent = (count: number): number => (n === 0 ? 0 : (100 * count) / n)
  return {
    n,
    right: tally.right,
    rightPercent: percent(tally.right),
    wrongPercent: percent(wrong),
    silentPercent: percent(tally.silent),
    misquotes: tally.misquoted,
  }
}

export function scoreSet(set: string, byType: ReadonlyMap<string, Tally>): SetScores {
  const types = new Map([...byType].map(([type, found]) => [type, scoreOf(found)]))
  const sum = (verdict: keyof Tally): number => [...byType.values()].reduce((total, found) => total + found[verdict], 0)
  const all = Object.fromEntries(verdicts.map((verdict) => [verdict, sum(verdict)])) as Record<keyof Tally, number> // the keys are all of `verdicts`
  return { set, all: scoreOf(all), types }
}

/** The table that people read: a row for each type, the whole set last. */
export function renderScores({ set, all, types }: SetScores): string {
  const rows = [
    [set, 'right', '', 'confidently wrong', 'silent', 'misquotes'],
    ...[...types, ['all', all] as const].map(([type, score]) => [
      type,
      `${score.right}/${score.n}`,
      showPercent(score.rightPercent),
      showPercent(score.wrongPercent),
      showPercent(score.silentPercent),
      String(score.misquotes),
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n')
}

function showPercent(percent: number): string {
  return `${percent.toFixed(1)}%`
}

/** One line for each bound that is missed. A misquote always misses: no quote may differ from its paragraph. */
export function findShortfalls({ set, all, types }: SetScores, minimum: Minimum = {}): string[] {
  const { right = 0, eachType = 0, wrong = 100 } = minimum
  return [
    ...(all.rightPercent < right ? [`${set}: ${showPercent(all.rightPercent)} right, below the minimum of ${right}%`] : []),
    ...(all.wrongPercent > wrong ? [`${set}: ${showPercent(all.wrongPercent)} confidently wrong, above the maximum of ${wrong}%`] : []),
    ...[...types]
      .filter(([, score]) => score.rightPercent < eachType)
      .map(([type, score]) => `${set}: ${type} ${showPercent(score.rightPercent)} right, below the minimum of ${eachType}% for each type`),
    ...(all.misquotes > 0 ? [`${set}: ${all.misquotes} misquoted: a quote must stand word for word in its paragraph`] : []),
  ]
}
