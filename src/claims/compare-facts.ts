/** A claim's amounts, dates, ranks and speaker against a passage's. */
import { hasUnit, termsOf, type Ground, type Passage, type Terms } from '#src/claims/ground.ts'
import type { Statement, Word } from '#src/claims/statement.ts'
import { compareAmounts, type Amount } from '#src/language/amounts.ts'
import type { Period } from '#src/language/periods.ts'
import type { Rank } from '#src/language/ranks.ts'
import { isSpeechPreposition, isSpeechVerb } from '#src/language/speech.ts'
import type { Unit } from '#src/search/analyzer.ts'

/** `lacks`: the passage does not have it; `doubt`: it has something of the kind that does not settle it. */
export type Fact = 'agrees' | 'lacks' | 'doubt' | 'contradicts'

/** How far another amount's words must be nearer to the claim than the equal amount's. */
const nearer = 0.12

/** Which share of the claim's words must be about what an amount measures, before another value is a contradiction. */
const sameMeasure = 0.5

interface Stated {
  readonly amount: Amount
  /** The words around it and the ledger's words for it. */
  readonly terms: readonly Terms[]
  /** The amounts beside it. */
  readonly beside: readonly Amount[]
  /** The terms of its whole sentence. */
  readonly sentence: Terms
}

/** What a name counts that stands in the sentence, away from the amount. */
const distantName = 0.3

/** What another amount that is said with it weighs: as much as a rare word. */
const besideWeight = 5

export function compareAmountsOf(claim: Statement, passage: Passage, ground: Ground): Fact[] {
  const claimed = claim.clauses.flatMap(({ amounts }, clause) => amounts.map((amount) => ({ amount, clause })))
  if (claimed.length === 0) return []
  const all = claimed.map(({ amount }) => amount)
  const passages = [passage, ...ground.passagesOf(passage.sentence.ref).filter((other) => other !== passage)].map((one) => statedIn(one, ground))
  return claimed.map(({ amount, clause }): Fact => {
    const near = claim.words.filter((word) => word.telling && word.clause === clause)
    const words = near.length >= 3 ? near : claim.words.filter(({ telling }) => telling)
    const [own = 'lacks', ...others] = passages.map((stated) => settle(amount, words, all, stated, ground))
    return own === 'lacks' ? ((['agrees', 'contradicts', 'doubt'] as const).find((fact) => others.includes(fact)) ?? own) : own
  })
}

function settle(claimed: Amount, words: readonly Word[], all: readonly Amount[], stated: readonly Stated[], ground: Ground): Fact {
  const best = { equal: -1, open: -1, rival: -1 }
  const others = all.filter((other) => other !== claimed)
  const isSame = (a: Amount, b: Amount): boolean => compareAmounts(a, b) === 'same' && a.bound === b.bound
  // "5% of those above 6,000": the second goes with the first, wherever else it stands.
  if (stated.some(({ amount, beside }) => others.some((other) => compareAmounts(other, amount) === 'same') && beside.some((one) => isSame(claimed, one))))
    return 'agrees'
  for (const one of stated) {
    const agreement = compareAmounts(claimed, one.amount)
    const kind = agreement === 'same' || agreement === 'implied' ? 'equal' : agreement === 'open' ? 'open' : 'rival'
    // An amount of another sort, or one that the claim names too, is no rival.
    if (kind === 'rival' && (one.amount.percent !== claimed.percent || others.some((other) => compareAmounts(other, one.amount) === 'same'))) continue
    best[kind] = Math.max(best[kind], shareOf(words, others, one, ground))
  }
  const { equal, open, rival } = best
  if (equal >= 0) return rival > equal + nearer ? 'contradicts' : 'agrees'
  if (rival >= sameMeasure && rival >= open) return 'contradicts'
  return open >= 0 ? 'doubt' : 'lacks'
}

function statedIn({ statement, measured, own }: Passage, ground: Ground): Stated[] {
  return statement.clauses.flatMap(({ amounts, text }, place) =>
    amounts.map((amount) => {
      const ledger = measured.filter(({ values }) => values.join() === amount.values.join())
      // Where a clause has several amounts, each has the words near it.
      const near = amounts.length > 1 ? ground.analyzer.analyze(text.slice(Math.max(0, amount.start - 60), amount.end + 30)) : wordsOf(statement, place)
      const beside = [...amounts.filter((other) => other !== amount), ...ledger.flatMap((one) => one.amounts)]
      return { amount, terms: [termsOf(near), ...ledger.map(({ terms }) => terms)], beside, sentence: own }
    }),
  )
}

function wordsOf({ words }: Statement, place: number): Unit[] {
  return words.filter(({ clause }) => clause === place).map(({ unit }) => unit)
}

/** Which share of what the claim says of its amount is said of the stated one. */
function shareOf(words: readonly Word[], others: readonly Amount[], { terms, beside, sentence }: Stated, ground: Ground): number {
  let total = 0
  let shared = 0
  for (const { unit } of words) {
    const weight = ground.weightOf(unit)
    const isNear = terms.some((one) => hasUnit(unit, one))
    // Whose amount it is may be said once for several.
    total += !isNear && unit.entity !== undefined && hasUnit(unit, sentence) ? weight * distantName : weight
    if (isNear) shared += weight
  }
  for (const other of others) {
    total += besideWeight
    if (beside.some((amount) => compareAmounts(other, amount) === 'same' && other.bound === amount.bound)) shared += besideWeight
  }
  return total === 0 ? 0 : shared / total
}

export function comparePeriods(claim: Statement, passage: Passage, ground: Ground): Fact[] {
  const own = passage.statement.clauses.flatMap(({ periods }) => periods)
  const around = ground.passagesOf(passage.sentence.ref).flatMap(({ statement }) => statement.clauses.flatMap(({ periods }) => periods))
  return claim.clauses.flatMap(({ periods }) =>
    periods.flatMap((claimed): Fact[] => {
      const facts = (['year', 'month', 'quarters'] as const).flatMap((part): Fact[] => {
        if (claimed[part] === undefined) return []
        const fact = comparePart(claimed, own, part)
        return [fact === 'lacks' && comparePart(claimed, around, part) === 'agrees' ? 'doubt' : fact]
      })
      return facts
    }),
  )
}

function comparePart(claimed: Period, stated: readonly Period[], part: 'year' | 'month' | 'quarters'): Fact {
  const known = stated.filter((period) => period[part] !== undefined)
  if (known.length === 0) return 'lacks'
  if (part === 'quarters') {
    const wanted = claimed.quarters ?? []
    if (known.some(({ quarters = [] }) => quarters.join() === wanted.join())) return 'agrees'
    return known.some(({ quarters = [] }) => wanted.some((quarter) => quarters.includes(quarter))) ? 'doubt' : 'contradicts'
  }
  const same = known.filter((period) => period[part] === claimed[part])
  if (same.length === 0) return 'contradicts'
  if (part === 'year' || claimed.day === undefined) return 'agrees'
  if (same.some(({ day }) => day === claimed.day)) return 'agrees'
  return same.some(({ day }) => day !== undefined) ? 'contradicts' : 'doubt'
}

export function compareRanks(claim: Statement, passage: Passage): Fact[] {
  const stated = passage.statement.clauses.flatMap(({ ranks }) => ranks)
  const claimed = claim.clauses.flatMap(({ ranks }) => ranks)
  const isStated = ({ place, among }: Rank): boolean => stated.some((rank) => rank.place === place && rank.among === among)
  // With two ranks, of which one agrees, the other may be that of another sentence.
  const other = claimed.some(isStated) ? 'doubt' : 'contradicts'
  return claimed.map((rank): Fact => (stated.length === 0 ? 'lacks' : isStated(rank) ? 'agrees' : other))
}

/** How many words may stand between a name and its verb of saying: its office, its company. */
const apposition = 8

/** Whose words the claim says they are: the names before a verb of saying or after "according to"; none where it names nobody. */
export function speakersOf({ words }: Statement, ground: Ground): readonly Unit[] {
  for (const [place, { unit }] of words.entries()) {
    if (isSpeechPreposition(unit.surface)) {
      const named = words.slice(place + 1, place + 5).find((word) => isName(word.unit, ground))
      if (named) return [named.unit]
    }
    if (!isSpeechVerb(unit.surface)) continue
    const names = words.slice(Math.max(0, place - apposition), place).filter((word) => isName(word.unit, ground))
    if (names.length > 0) return names.map((word) => word.unit)
  }
  return []
}

/** Somebody of people.yaml, or a Latin word that no text has. */
function isName(unit: Unit, { corpus, index }: Ground): boolean {
  const person = corpus.people.find(({ id }) => id === unit.entity)
  if (person) return person.kind !== 'product'
  return unit.concept === undefined && /^[a-z]{2,}$/.test(unit.surface) && !unit.terms.some((term) => index.numberOf(term) !== undefined)
}

export function compareSpeakers(claim: Statement, passage: Passage, ground: Ground): Fact[] {
  const speakers = speakersOf(claim, ground)
  if (speakers.length === 0) return []
  if (speakers.some(({ entity }) => entity !== undefined && passage.voices.includes(entity))) return ['agrees']
  return [passage.voices.length > 0 ? 'contradicts' : 'lacks']
}
