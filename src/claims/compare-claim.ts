/** One claim against one passage: confirmed, contradicted, partly there or not there, and why. */
import { compareDenials } from '#src/claims/compare-denials.ts'
import { compareAmountsOf, comparePeriods, compareRanks, compareSpeakers } from '#src/claims/compare-facts.ts'
import { bearingClauses, coverageOf, exchangedWords, matchWords, type Matched } from '#src/claims/compare-words.ts'
import { compareModality } from '#src/claims/compare-modality.ts'
import { isMisattached, isScattered } from '#src/claims/compare-places.ts'
import { hasUnit, type Ground, type Passage } from '#src/claims/ground.ts'
import type { Statement } from '#src/claims/statement.ts'
import { quantifiersIn } from '#src/language/quantifiers.ts'

export type Verdict = 'confirmed' | 'differs' | 'partly' | 'absent'

export interface Comparison {
  readonly passage: Passage
  readonly verdict: Verdict
  /** Share of the claim's telling words that the passage has. */
  readonly coverage: number
  /** How many of its amounts, dates and ranks agree. */
  readonly agreed: number
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

const denials = { same: 'agrees', doubt: 'doubt', opposite: 'contradicts' } as const

export function compareClaim(claim: Statement, passage: Passage, ground: Ground): Comparison {
  const matched = matchWords(claim, passage, ground)
  const exchanged = exchangedWords(matched, passage, ground)
  const bearing = bearingClauses(claim, passage, ground)
  const figures = { amount: compareAmountsOf(claim, passage, ground), period: comparePeriods(claim, passage, ground), rank: compareRanks(claim, passage) }
  const facts = {
    ...figures,
    speaker: compareSpeakers(claim, passage, ground),
    modality: compareModality(claim, passage, bearing, matched),
    name: [...exchanged.map(() => 'contradicts' as const), ...(isMisattached(claim, passage, ground) || isScattered(claim, passage) ? ['doubt' as const] : [])],
    denial: [denials[compareDenials(claim, passage, bearing)]],
    dispute: isOneSided(claim, passage) ? ['doubt'] : [],
    quantifier: isOverdrawn(claim, passage) ? ['doubt'] : [],
  }
  const agreed = Object.values(figures)
    .flat()
    .filter((fact) => fact === 'agrees').length
  const found = new Set(Object.values(facts).flat())
  const coverage = coverageOf(matched)
  const isWhole = coverage >= whole && !matched.some((one) => lacks(one))
  const verdict = (): Verdict => {
    // The article's own sentence needs no weighing.
    if (claim.text === passage.statement.text) return 'confirmed'
    if (coverage < bearingShare) return 'absent'
    if (found.has('contradicts') && coverageOf(matched.filter((one) => !exchanged.includes(one))) >= comparable) return 'differs'
    if (isWhole && !found.has('contradicts') && !found.has('lacks') && !found.has('doubt')) return 'confirmed'
    return coverage < comparable && agreed === 0 ? 'absent' : 'partly'
  }
  return { passage, verdict: verdict(), coverage, agreed }
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
