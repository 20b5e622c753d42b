/**
 * Questions with known outcomes, made from the corpus itself, for fitting and for judging the fit. Each wording is asked of an index that
 * lacks it; each silence once more of an index that lacks the whole entry; and each answerable wording with one of its contrasts
 * exchanged (another month, company, number …), which the article then no longer answers.
 */
import { gatherEvidence, type Evidence } from '#src/answer/evidence.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import { analyzeQuestion, type Question } from '#src/question/question.ts'
import { createAnalyzer, type Analyzer, type Unit } from '#src/search/analyzer.ts'
import { createContrasts, type Contrasts } from '#src/search/contrasts.ts'
import { buildIndex, openIndex } from '#src/search/index.ts'
import { createPremises } from '#src/search/premises.ts'
import { createSpeller } from '#src/search/spelling.ts'
import { collectTargets, groupOf, type Target } from '#src/search/targets.ts'

/** What was done to make the question new. */
export type Change = 'wording left out' | 'entry left out' | 'contrast exchanged'

export interface HeldOut {
  readonly text: string
  readonly language: 'en' | 'zh'
  /** Where the wording belongs: `answer 1.3`, `correction 1.4`, `silence`, `smalltalk`; more than one where several passages answer it. */
  readonly groups: readonly [string, ...string[]]
  readonly change: Change
  readonly evidence: Evidence
}

export interface HeldOutOptions {
  readonly isEnglish: (word: string) => boolean
  /** Into how many parts the wordings are split: the more, the less is missing at a time and the longer it takes. */
  readonly folds: number
}

/** Gives the questions of one part of the wordings, from 0 up to `folds`; their order is the same for the same corpus. */
export function holdOut(corpus: Corpus, { isEnglish, folds }: HeldOutOptions): (fold: number) => Generator<HeldOut> {
  const analyzer = remembering(createAnalyzer(corpus.lexicon, corpus.people))
  const targets = collectTargets(corpus)
  const asked = collectWordings(targets)
  return function* askFold(fold) {
    yield* ask(({ turn }) => turn % folds === fold, 'wording left out')
    yield* ask(({ places: [place] }) => targets[place]?.kind === 'silence' && place % folds === fold, 'entry left out')
  }

  function* ask(isLeftOut: (wording: Wording) => boolean, change: Change): Generator<HeldOut> {
    const leftOut = new Map(asked.filter(isLeftOut).map((wording) => [wording.text, wording]))
    const kept = targets.map((target) => ({ ...target, phrasings: target.phrasings.filter(({ text }) => !leftOut.has(text)) }))
    const index = openIndex(buildIndex(kept, analyzer))
    const contrasts = createContrasts(corpus.contrasts, corpus.people, analyzer, index)
    const searched = { targets: kept, index, contrasts, premises: createPremises(index) }
    const speller = createSpeller(index.words, isEnglish)
    for (const { text, language, groups, turn } of leftOut.values()) {
      const question = analyzeQuestion(text, analyzer, speller, 'en')
      yield { text, language, groups, change, evidence: gatherEvidence(question, searched) }
      const exchanged = groups[0].startsWith('answer') ? exchange(question, contrasts, turn) : undefined
      if (exchanged) yield { text, language, groups, change: 'contrast exchanged', evidence: gatherEvidence(exchanged, searched) }
    }
  }
}

/** One wording, with every target that has it. */
interface Wording {
  readonly text: string
  readonly language: 'en' | 'zh'
  /** Places in the list of targets. */
  readonly places: readonly [number, ...number[]]
  readonly groups: readonly [string, ...string[]]
  /** Spreads the wordings of each target over the folds. */
  readonly turn: number
}

function collectWordings(targets: readonly Target[]): Wording[] {
  const found = new Map<string, Wording>()
  targets.forEach((target, place) => {
    target.phrasings.forEach(({ text, language }, position) => {
      const known = found.get(text)
      const group = groupOf(target)
      if (!known) found.set(text, { text, language, places: [place], groups: [group], turn: place + position })
      else found.set(text, { ...known, places: [...known.places, place], groups: known.groups.includes(group) ? known.groups : [...known.groups, group] })
    })
  })
  return [...found.values()]
}

/** The question with one contrasting unit or quantity exchanged for another of its set; undefined where it has none. */
function exchange(question: Question, { othersOf }: Contrasts, turn: number): Question | undefined {
  const places = question.units.flatMap((unit, place) => (unit.quantity || othersOf(unit).length > 0 ? [place] : []))
  const place = places[turn % Math.max(1, places.length)]
  const unit = place === undefined ? undefined : question.units[place]
  if (place === undefined || !unit) return undefined
  const others = othersOf(unit)
  const other = others.length > 0 ? others[turn % others.length] : otherQuantity(unit)
  if (!other) return undefined
  const units = question.units.with(place, other)
  return { ...question, units, entities: units.flatMap(({ entity }) => entity ?? []) }
}

function otherQuantity({ quantity }: Unit): Unit | undefined {
  if (!quantity) return undefined
  const values = quantity.values.map((value) => (value < 10 ? value + 2 : Math.round(value * 1.4)))
  const terms = values.map((value) => `#${value}${quantity.percent ? '%' : ''}`)
  return { surface: terms.join('-'), terms: terms.length > 1 ? [terms.join('-'), ...terms] : terms, quantity: { ...quantity, values } }
}

/** The same texts are analysed for every fold. */
function remembering(analyzer: Analyzer): Analyzer {
  const known = new Map<string, Unit[]>()
  return {
    ...analyzer,
    analyze: (text) => {
      const units = known.get(text) ?? analyzer.analyze(text)
      known.set(text, units)
      return units
    },
  }
}
