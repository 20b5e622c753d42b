/**
 * What the wordings of a target have in common, whatever the language: of a correction, the wrong premise itself. A question that does not
 * state it has nothing to be corrected.
 */
import type { Index } from '#src/search/index.ts'
import { termsAt, textsOf } from '#src/search/texts.ts'

export interface Premises {
  /** Share of the premise, weighed by idf, that none of the question's terms says; `isSaid` tells by term number. 0 where nothing is shared. */
  readonly unsaid: (target: number, isSaid: (term: number) => boolean) => number
}

/** A concept or number belongs to the premise when at least this share of the wordings has it: some say it in other words. */
const shared = 0.5

export function createPremises(index: Index): Premises {
  const known = new Map<number, readonly number[]>()
  const premiseOf = (target: number): readonly number[] => {
    const premise = known.get(target) ?? findShared(index, target)
    known.set(target, premise)
    return premise
  }
  return {
    unsaid: (target, isSaid) => {
      const premise = premiseOf(target)
      const weigh = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + index.idfOf(term), 0)
      return weigh(premise.filter((term) => !isSaid(term))) / Math.max(Number.MIN_VALUE, weigh(premise))
    },
  }
}

function findShared({ texts, terms }: Index, target: number): number[] {
  const { first, own } = textsOf(texts, target)
  const counts = new Map<number, number>()
  for (let text = first; text < own; text += 1) for (const term of termsAt(texts, text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return [...counts].filter(([term, count]) => /^[@#]/.test(terms[term] ?? '') && count >= shared * (own - first)).map(([term]) => term)
}
