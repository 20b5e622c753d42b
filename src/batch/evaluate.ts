/** What counts as a right answer to a question whose answer is known, and how a set of them is tallied. Pure. */
import type { WrittenAnswer } from '#src/batch/written.ts'

/** One question of an evaluation set, as its line in the file. */
export interface GoldQuestion {
  readonly id: string
  readonly q: string
  /** `en`, `zh`, `zh-Hant`, `mixed`. */
  readonly lang: string
  /** What the scores are broken down by: `figure`, `why`, `near-miss` … */
  readonly type: string
  readonly answerable: boolean
  /** The refs that answer it. */
  readonly gold: readonly string[]
  /** Whether all of `gold` is needed, among the first three citations, and not just one of them as the first. */
  readonly all?: boolean
  /** What must be said: of each group, one of its wordings. */
  readonly need: readonly (readonly string[])[]
  /** For a wrong premise: the refs that correct it … */
  readonly correct?: readonly string[]
  /** … and the words that do. */
  readonly truth?: string
}

export const verdicts = ['right', 'silent', 'incomplete', 'wrong-citation', 'overclaimed', 'misquoted'] as const

export type Verdict = (typeof verdicts)[number]

/** The verdicts on an answer that misleads: worse than saying nothing. */
export const misleading: ReadonlySet<Verdict> = new Set<Verdict>(['incomplete', 'wrong-citation', 'overclaimed', 'misquoted'])

/** Only so much of an answer is read: whoever says everything has not answered. */
const readLength = 1200

/** One spelling for what reads alike, so that a curly quotation mark or a long dash decides nothing. */
export function foldForScoring(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\*\*|__|\|\|/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

/** Judges answers against the folded text of each paragraph, by ref. */
export function createJudge(paragraphs: Iterable<readonly [ref: string, text: string]>): (question: GoldQuestion, answer: Judged) => Verdict {
  const folded = new Map(Array.from(paragraphs, ([ref, text]) => [ref, foldForScoring(text)]))
  return (question, answer) => {
    if (!answer.citations.every(({ ref, quote }) => quote !== '' && folded.get(ref)?.includes(foldForScoring(quote).trim()))) return 'misquoted'
    return question.answerable ? judgeAnswer(question, answer) : judgeRefusal(question, answer)
  }
}

export type Judged = Pick<WrittenAnswer, 'status' | 'text' | 'citations'>

function judgeAnswer(question: GoldQuestion, answer: Judged): Verdict {
  if (answer.status !== 'answered' && answer.status !== 'corrected') return 'silent'
  const refs = answer.citations.map(({ ref }) => ref)
  const isCited = question.all ? question.gold.every((ref) => refs.slice(0, 3).includes(ref)) : refs[0] !== undefined && question.gold.includes(refs[0])
  if (!isCited) return 'wrong-citation'
  return question.need.every((group) => group.some((wording) => says(answer, wording))) ? 'right' : 'incomplete'
}

function judgeRefusal(question: GoldQuestion, answer: Judged): Verdict {
  if (answer.status === 'unanswered') return 'right'
  if (question.type === 'chitchat') return answer.status === 'smalltalk' ? 'right' : 'overclaimed'
  const corrects = question.type === 'false-premise' && answer.citations.some(({ ref }) => question.correct?.includes(ref))
  if (!corrects) return 'overclaimed'
  return (question.truth ? says(answer, question.truth) : answer.status === 'corrected') ? 'right' : 'overclaimed'
}

function says({ text, citations }: Judged, wording: string): boolean {
  const said = foldForScoring([text, ...citations.map(({ quote }) => quote)].join(' ')).slice(0, readLength)
  return said.includes(foldForScoring(wording))
}

/** How often each verdict was given. */
export type Tally = Readonly<Record<Verdict, number>>

/** One tally for each type, in the alphabet's order. */
export function tallyByType(judged: Iterable<{ readonly type: string; readonly verdict: Verdict }>): ReadonlyMap<string, Tally> {
  const found = Map.groupBy(judged, ({ type }) => type)
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, rows]) => [type, tally(rows.map(({ verdict }) => verdict))]))
}

export function tally(given: readonly Verdict[]): Tally {
  const count = (verdict: Verdict): number => given.filter((other) => other === verdict).length
  return {
    right: count('right'),
    silent: count('silent'),
    incomplete: count('incomplete'),
    'wrong-citation': count('wrong-citation'),
    overclaimed: count('overclaimed'),
    misquoted: count('misquoted'),
  }
}
