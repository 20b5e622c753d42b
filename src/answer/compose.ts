/** A decision → the Answer: the lead, the quotes and where they are from. */
import type { Answer, Citation, Source } from '#src/answer/answer.ts'
import { citeAll, isCitations, type Cite } from '#src/answer/cite.ts'
import type { Decision, Outcome } from '#src/answer/decide.ts'
import { leadOf, leadOfNothing } from '#src/answer/leads.ts'
import type { Judged } from '#src/answer/model.ts'
import type { Corpus, Quote } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'
import type { QuestionKind } from '#src/language/question-kind.ts'
import type { Question } from '#src/question/question.ts'
import type { Target } from '#src/search/targets.ts'

export interface Composer {
  readonly corpus: Corpus
  readonly targets: readonly Target[]
  readonly cite: Cite
}

/** Beyond this share of unknown words the question is about something else, and the refusal says so. */
const foreignShare = 0.5

/** An entry speaks for the passage, with its lead, when it is at least this probable and this alike, as shares of the bare sentence. */
const spokesmanShare = { probability: 0.25, nearest: 0.7 } as const

/** An entry adds its further quotes when it is at least this probable, as a share of the chosen entry: for a list, almost any part is wanted. */
const partShare = { list: 0.03, other: 0.3 } as const

/** A second passage is quoted too when its group is at least this probable, as a share of the best group's. */
const alsoShare = 0.4

export function composeAnswer(composer: Composer, decision: Decision, { locale, kind }: Question, others: readonly Judged[], unknown: number): Answer {
  const { corpus, targets } = composer
  const chosen = spokesman(decision)
  const target = chosen && targets[chosen.candidate.target]
  if (!target) {
    const nearest = unknown > foreignShare ? [] : nearestQuotes(composer, others)
    const citations = nearest.map((quote) => composer.cite(quote, locale, 'words'))
    return {
      status: 'unanswered',
      locale,
      text: leadOfNothing(corpus, locale, citations.length === 0),
      confidence: decision.confidence,
      source: null,
      citations,
    }
  }
  const quotes =
    decision.outcome === 'answered'
      ? [...target.quotes, ...partQuotes(composer, decision, chosen, kind), ...alsoQuotes(composer, decision, others)]
      : target.quotes
  return answerFrom(composer, decision.outcome, { kind: target.kind, id: target.id }, quotes, locale, decision.confidence)
}

/** Whoever leads: the chosen candidate, or, where that is a bare sentence, an entry for the same passage that is nearly as likely. */
function spokesman({ chosen, group }: Decision): Judged | undefined {
  if (chosen?.candidate.kind !== 'passage') return chosen
  const entry = group.find(
    ({ candidate, probability }) =>
      candidate.kind !== 'passage' &&
      probability >= spokesmanShare.probability * chosen.probability &&
      candidate.features.nearest >= spokesmanShare.nearest * chosen.candidate.features.nearest,
  )
  return entry ?? chosen
}

/** The answer that one entry or sentence gives, whoever asked for it. */
export function answerFrom({ corpus, cite }: Composer, outcome: Outcome, source: Source, quotes: readonly Quote[], locale: Locale, confidence: number): Answer {
  const citations: readonly Citation[] = outcome === 'unanswered' ? quotes.map((quote) => cite(quote, locale, 'words')) : citeAll(cite, quotes, locale)
  const text = leadOf(corpus, source, locale) ?? leadOfNothing(corpus, locale, false)
  if (outcome === 'smalltalk') return { status: 'smalltalk', locale, text, confidence, source, citations: [] }
  if (outcome === 'unanswered' || !isCitations(citations)) return { status: 'unanswered', locale, text, confidence, source, citations }
  return { status: outcome, locale, text, confidence, source, citations }
}

/**
 * The further parts that another curated answer by the same passage quotes, where it is nearly as probable: one may hold only half a list.
 * Entries of other kinds quote what there is about a person or a dispute, which is more than was asked.
 */
function partQuotes({ targets }: Composer, { group }: Decision, chosen: Judged, kind: QuestionKind): readonly Quote[] {
  const share = partShare[kind === 'list' ? 'list' : 'other']
  const rivals = group.filter((rival) => rival.candidate.kind === 'faq' && rival !== chosen && rival.probability >= share * chosen.probability)
  return rivals.flatMap(({ candidate }) => targets[candidate.target]?.quotes.slice(1) ?? [])
}

/** Main quotes of other passages that answer nearly as probably: questions of two parts, and ones that the article answers twice. */
function alsoQuotes({ targets }: Composer, decision: Decision, others: readonly Judged[]): Quote[] {
  const best = new Map<string, { mass: number; judged: Judged }>()
  for (const judged of others) {
    const { group } = judged.candidate
    if (!group.startsWith('answer') || group === decision.chosen?.candidate.group) continue
    const known = best.get(group)
    best.set(group, { mass: (known?.mass ?? 0) + judged.probability, judged: known?.judged ?? judged })
  }
  return [...best.values()]
    .filter(({ mass }) => mass >= alsoShare * decision.confidence)
    .toSorted((a, b) => b.mass - a.mass)
    .flatMap(({ judged }) => targets[judged.candidate.target]?.quotes.slice(0, 1) ?? [])
}

/** What the article has nearest to a question that it does not answer. */
function nearestQuotes({ targets }: Composer, judged: readonly Judged[]): Quote[] {
  const quotes = judged.flatMap(({ candidate }) => {
    const target = targets[candidate.target]
    return target && candidate.group.startsWith('answer') ? target.quotes.slice(0, 1) : []
  })
  return [...new Map(quotes.map((quote) => [quote.ref, quote])).values()].slice(0, 2)
}
