/** One claim against one passage: confirmed, contradicted, partly there or not there, and why. */
import { compareDenials } from '#src/answer/compare-denials.ts'
import { compareAmountsOf, comparePeriods, compareRanks, compareSpeakers, speakersOf, type Fact } from '#src/answer/compare-facts.ts'
import { bearingClauses, coverageOf, exchangedWords, matchWords, type Matched } from '#src/answer/compare-words.ts'
import { isMisattached, isScattered } from '#src/answer/compare-places.ts'
import { hasUnit, type Ground, type Passage } from '#src/answer/ground.ts'
import type { Clause, Statement } from '#src/answer/statement.ts'
import { quantifiersIn } from '#src/language/quantifiers.ts'
import { hasModality, type Modality } from '#src/language/modality.ts'

export type Verdict = 'confirmed' | 'differs' | 'partly' | 'absent'

export interface Comparison {
  readonly passage: Passage
  readonly verdict: Verdict
  /** Share of the claim's telling words that the passage has. */
  readonly coverage: number
  /** How well the passage fits the claim, to choose between passages. */
  readonly fit: number
  /** Why, for people who look in. */
  readonly reasons: readonly string[]
}

// Each trades a claim that is called partly for one that is wrongly confirmed or contradicted; test/answer/claims.test.ts holds them.
/** Below this share of the claim's words the passage is about something else. */
const bearingShare = 0.4
/** A contradiction needs a passage that is about the same thing. */
const comparable = 0.5
/** What a confirmed claim may have that the passage has not is an ornament. */
const whole = 0.8
/** A word of this weight is no ornament. */
const tellingWeight = 4
/** A word that only readers' questions have is as good as none. */
const hearsay = 0.5
/** What an amount, a date or a rank that agrees adds to the fit: about as much as a rare word. */
const agreedFit = 4

const denials = { same: 'agrees', doubt: 'doubt', opposite: 'contradicts' } as const

export function compareClaim(claim: Statement, passage: Passage, ground: Ground): Comparison {
  const matched = matchWords(claim, passage, ground)
  const exchanged = exchangedWords(matched, passage, ground)
  const bearing = bearingClauses(claim, passage, ground)
  const figures = { amount: compareAmountsOf(claim, passage, ground), period: comparePeriods(claim, passage, ground), rank: compareRanks(claim, passage) }
  const facts: Readonly<Record<string, readonly Fact[]>> = {
    ...figures,
    speaker: compareSpeakers(claim, passage, ground),
    modality: compareModality(claim, passage, bearing, matched),
    name: [...exchanged.map(() => 'contradicts' as const), ...(isMisattached(claim, passage, ground) || isScattered(claim, passage) ? ['doubt' as const] : [])],
    denial: [denials[compareDenials(claim, passage, bearing)]],
    dispute: isOneSided(claim, passage) ? ['doubt'] : [],
    quantifier: isOverdrawn(claim, passage) ? ['doubt'] : [],
  }
  const speakers = speakersOf(claim, ground)
  const agreed = Object.values(figures)
    .flat()
    .filter((fact) => fact === 'agrees').length
  const fit = matched.reduce((sum, { word, weight, strength }) => sum + (speakers.includes(word.unit) ? 0 : weight * strength), 0) + agreedFit * agreed
  const found = new Set(Object.values(facts).flat())
  const coverage = coverageOf(matched)
  const reasons = Object.entries(facts).flatMap(([name, some]) => some.filter((fact) => fact !== 'agrees').map((fact) => `${name} ${fact}`))
  const isWhole = coverage >= whole && !matched.some((one) => lacks(one))
  const verdict = (): Verdict => {
    // The article's own sentence needs no weighing.
    if (claim.text === passage.statement.text) return 'confirmed'
    if (coverage < bearingShare) return 'absent'
    if (found.has('contradicts') && coverageOf(matched.filter((one) => !exchanged.includes(one))) >= comparable) return 'differs'
    if (isWhole && !found.has('contradicts') && !found.has('lacks') && !found.has('doubt')) return 'confirmed'
    return coverage < comparable && agreed === 0 ? 'absent' : 'partly'
  }
  return { passage, verdict: verdict(), coverage, fit, reasons }
}

/** A name, or a word as telling as one, that nothing speaks for. */
function lacks({ word: { unit }, weight, strength }: Matched): boolean {
  return strength === 0 ? unit.entity !== undefined || weight >= tellingWeight : strength <= hearsay && weight >= tellingWeight
}

/** A claim of "all", "only" or "most" where the passage has no such word. */
function isOverdrawn({ text }: Statement, { statement, leads }: Passage): boolean {
  const stated = new Set([statement, ...leads].flatMap((one) => [...quantifiersIn(one.text)]))
  return [...quantifiersIn(text)].some((word) => !stated.has(word))
}

/** What one person says in a dispute, claimed as if it were plain fact. */
function isOneSided(claim: Statement, { disputed }: Passage): boolean {
  const told = claim.words.filter(({ telling }) => telling)
  return disputed.some(
    ({ who, terms }) => !told.some(({ unit }) => unit.entity === who) && told.filter(({ unit }) => hasUnit(unit, terms)).length >= told.length * 0.8,
  )
}

/** Whether what the passage only plans, supposes or doubts is claimed as so, and the other way round. */
function compareModality(claim: Statement, passage: Passage, bearing: readonly Clause[], matched: readonly Matched[]): Fact[] {
  const says = (name: Modality): boolean => claim.clauses.some(({ modalities }) => modalities.has(name))
  // An approved lead that says the same outright overrules a turn of phrase.
  const amounts = claim.clauses.flatMap((clause) => clause.amounts)
  const outright = passage.leads.filter(
    ({ words, clauses }) =>
      amounts.every(({ values }) => clauses.some((clause) => clause.amounts.some((amount) => amount.values.join() === values.join()))) &&
      matched.every(
        ({ word, strength }) =>
          strength === 0 ||
          words.some(({ unit }) => unit.terms[0] === word.unit.terms[0] || (unit.concept !== undefined && unit.concept === word.unit.concept)),
      ),
  )
  const isOnly = (name: Modality): boolean =>
    bearing.length > 0 &&
    bearing.every(({ modalities }) => modalities.has(name)) &&
    outright.every(({ clauses }) => clauses.some(({ modalities }) => modalities.has(name)))
  const last = bearing.at(-1)
  const before = last ? passage.statement.text.slice(0, passage.statement.text.indexOf(last.text) + last.text.length) : ''
  if (hasModality(before, 'mistaken') && !says('doubted')) return ['contradicts']
  const hedged = says('planned') || says('supposed')
  if (isOnly('planned') && !hedged) return [says('done') ? 'contradicts' : 'doubt']
  if (isOnly('supposed') && !hedged && !says('doubted')) return ['doubt']
  if (isOnly('doubted') && !says('doubted')) return ['doubt']
  const clauses = claim.clauses.length > 1 ? passage.statement.clauses : bearing
  if (says('planned') && !clauses.some(({ modalities }) => modalities.has('planned') || modalities.has('supposed'))) return ['doubt']
  return []
}
