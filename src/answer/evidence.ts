/** The candidates for a question, each with named features: what matched, what did not, and how alike the nearest wordings are. */
import type { SourceKind } from '#src/corpus/source.ts'
import { fingerprint } from '#src/language/fingerprint.ts'
import type { Question } from '#src/question/question.ts'
import type { Contrasts } from '#src/search/contrasts.ts'
import type { Unit } from '#src/search/analyzer.ts'
import type { Index } from '#src/search/index.ts'
import { createRelated } from '#src/search/latent.ts'
import type { Premises } from '#src/search/premises.ts'
import { groupOf, type Target } from '#src/search/targets.ts'
import { hasPhrasing } from '#src/search/texts.ts'
import { weighTerms } from '#src/search/term-weights.ts'
import { compareTexts } from '#src/answer/likeness.ts'
import { weighQuestion, wholeStrength, type Weighing } from '#src/answer/weighing.ts'

/** Every feature is about 0 to 1; docs say what a high value means. */
export interface Features {
  /** BM25 score of all wordings together, as a share of the best candidate's. */
  readonly rank: number
  /** Likeness of the nearest wording (see likeness.ts). */
  readonly nearest: number
  /** Mean likeness of the three nearest wordings. */
  readonly nearby: number
  /** Mean likeness of the three most related wordings, where other words for the same thing count too (see search/latent.ts). */
  readonly related: number
  /** Share of the question's weight that occurs in any wording of the candidate. */
  readonly covered: number
  /** Share of the question's weight that occurs in the candidate's own text (lead and quotes). */
  readonly stated: number
  /** Share of the question's names that the candidate does not have. */
  readonly foreignNames: number
  /** Share of the question's quantities that the candidate does not have. */
  readonly foreignNumbers: number
  /** How far the candidate is about other members of a contrast set than the question (another month, company …). */
  readonly contrast: number
  /** Share of the candidate's wordings that want the same kind of answer. */
  readonly sameKind: number
  /** Of a correction: the share of the wrong premise, which its wordings have in common, that the question does not say. */
  readonly unsaidPremise: number
  /** Of a correction: the share of its nearest wording that the question does not say. */
  readonly unsaidWording: number
  /** Likeness of the nearest wording among the other candidates that lead to the same passage. */
  readonly seconded: number
  /** ln of the probability that the term weights give to the candidate's group: 1 for certain, 0 for e^-10 or less. */
  readonly learned: number
  /** 1 for a passage that a follow-up has before it. */
  readonly shown: number
}

export const featureNames = [
  'rank',
  'nearest',
  'nearby',
  'related',
  'covered',
  'stated',
  'foreignNames',
  'foreignNumbers',
  'contrast',
  'sameKind',
  'unsaidPremise',
  'unsaidWording',
  'seconded',
  'learned',
  'shown',
] as const satisfies readonly (keyof Features)[]

export interface Candidate {
  /** The target's place in the list of targets. */
  readonly target: number
  readonly kind: SourceKind
  /** Candidates of one group lead to the same outcome: the same main passage, or silence. */
  readonly group: string
  /** The nearest wording, by its place among the target's phrasings. */
  readonly phrasing: number
  /** The question is one of its wordings, letter for letter but for marks and case, and nothing stands before it. */
  readonly verbatim: boolean
  readonly features: Features
}

export interface Evidence {
  readonly candidates: readonly Candidate[]
  /** Share of the question's weight that no text of the corpus has. */
  readonly unknown: number
  /** Likeness of the nearest wording of all. */
  readonly best: number
  /** The largest share of the question's weight that any one candidate covers. */
  readonly covered: number
  /** The contrast (see Features) of the best-ranked candidate that would speak: where even that one is about something else, nothing may be. */
  readonly conflict: number
}

/** How many targets are compared wording by wording: more costs time, fewer loses answers (leave-one-out recall at 40 is 99%). */
const candidateLimit = 40

/** Where no wording is this alike, none is the same: the same units make 1, but for rounding. */
const alike = 0.99

export interface Searched {
  readonly targets: readonly Target[]
  readonly index: Index
  readonly contrasts: Contrasts
  readonly premises: Premises
}

/** `context`: refs of paragraphs that the asker has before them; their targets compete too and are marked. */
export function gatherEvidence(question: Question, searched: Searched, context: readonly string[] = []): Evidence {
  const { targets, index } = searched
  const weighing = weighQuestion(question.units, index)
  if (weighing.total === 0) return { candidates: [], unknown: 1, best: 0, covered: 0, conflict: 0 }
  const hits = index.search(weighing.terms, candidateLimit)
  const top = hits[0]?.score ?? 1
  const learned = weighTerms(index.termWeights, weighing.numbers, index.idfOf, 1 - weighing.unknown)
  const related = createRelated(index.latent, index.texts, weighing.numbers)
  const isShown = (target: number): boolean => context.includes(targets[target]?.quotes[0]?.ref ?? '')
  const before = context.length === 0 ? [] : [...targets.keys()].filter(isShown)
  const shown = before.filter((target) => hits.every((hit) => hit.target !== target))
  const compared = [...hits, ...shown.map((target) => ({ target, score: 0 }))].map(({ target, score }) =>
    compare(
      question,
      target,
      { print: fingerprint(question.text), weighing, learned, related, rank: score / top, shown: isShown(target) ? 1 : 0, isFollowUp: before.length > 0 },
      searched,
    ),
  )
  return {
    candidates: compared.map((candidate) => second(candidate, compared)),
    unknown: weighing.unknown,
    best: Math.max(0, ...compared.map(({ features }) => features.nearest)),
    covered: Math.max(0, ...compared.map(({ features }) => features.covered)),
    conflict: compared.find(({ kind }) => kind !== 'silence')?.features.contrast ?? 0,
  }
}

interface Known {
  /** The question's fingerprint. */
  readonly print: number
  readonly weighing: Weighing
  /** Probability of each group by the term weights, in the order of the index. */
  readonly learned: Float64Array
  readonly related: (target: number) => number
  readonly rank: number
  readonly shown: number
  readonly isFollowUp: boolean
}

function compare(
  question: Question,
  place: number,
  { print, weighing, learned, related, rank, shown, isFollowUp }: Known,
  { targets, index, contrasts, premises }: Searched,
): Candidate {
  const target = targets[place]
  if (!target) throw new RangeError(`the index names target ${place}, which the corpus does not have`)
  const group = groupOf(target)
  const { phrasing, matched, echoed, ...likeness } = compareTexts(index.texts, place, question.kind, weighing)
  const foreign = (concerns: (unit: Unit) => boolean): number => {
    const places = weighing.units.flatMap((unit, at) => (concerns(unit) ? [at] : []))
    return places.filter((at) => (matched[at] ?? 0) < wholeStrength).length / Math.max(1, places.length)
  }
  return {
    target: place,
    kind: target.kind,
    group,
    phrasing,
    verbatim: !isFollowUp && likeness.nearest > alike && hasPhrasing(index.texts, place, print),
    features: {
      ...likeness,
      rank,
      related: related(place),
      foreignNames: foreign(({ entity }) => entity !== undefined),
      foreignNumbers: foreign(({ quantity }) => quantity !== undefined),
      contrast: contrasts.conflict(question.units, place, target.kind),
      unsaidPremise: target.kind === 'correction' ? premises.unsaid(place, (term) => (weighing.unitOf[term] ?? 0) > 0) : 0,
      unsaidWording: target.kind === 'correction' ? 1 - echoed : 0,
      seconded: 0,
      learned: Math.max(0, 1 + Math.log(learned[index.groupNumbers.get(group) ?? -1] ?? 0) / 10),
      shown,
    },
  }
}

function second(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const others = all.filter((other) => other.group === candidate.group && other.target !== candidate.target)
  return { ...candidate, features: { ...candidate.features, seconded: Math.max(0, ...others.map(({ features }) => features.nearest)) } }
}
