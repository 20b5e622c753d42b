/** Whether a claim states as so what its passage plans, supposes, doubts or calls a mistake, and the other way round. */
import type { Fact } from '#src/claims/compare-facts.ts'
import { isSameWord, type Matched } from '#src/claims/compare-words.ts'
import type { Passage } from '#src/claims/ground.ts'
import type { Clause, Statement } from '#src/claims/statement.ts'
import { hasModality, type Modality } from '#src/language/modality.ts'

/** `bearing`: the clauses of the passage that are about the claim. */
export function compareModality(claim: Statement, passage: Passage, bearing: readonly Clause[], matched: readonly Matched[]): Fact[] {
  const says = (name: Modality): boolean => claim.clauses.some(({ modalities }) => modalities.has(name))
  // An approved lead that says the same outright overrules a turn of phrase.
  const amounts = claim.clauses.flatMap((clause) => clause.amounts)
  const outright = passage.leads.filter(
    ({ words, clauses }) =>
      amounts.every(({ values }) => clauses.some((clause) => clause.amounts.some((amount) => amount.values.join() === values.join()))) &&
      matched.every(({ word, strength }) => strength === 0 || words.some(({ unit }) => isSameWord(unit, word.unit))),
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
