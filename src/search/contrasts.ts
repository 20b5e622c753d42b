/**
 * Things that exclude each other: a question about one month, business or company is not answered by a passage about another. The sets
 * are the corpus's; how much a target is about each member is counted over its wordings.
 */
import type { Contrast, Person } from '#src/corpus/corpus.ts'
import type { Analyzer, Unit } from '#src/search/analyzer.ts'
import { keyTerm, type Index } from '#src/search/index.ts'

export interface Contrasts {
  /**
   * 0 where the target is about the same members as the question, or about none of their sets; 1 where it is all about others.
   * `target` is its place in the list of targets.
   */
  readonly conflict: (units: readonly Unit[], target: number) => number
  /** The other members of the unit's set, as units; empty for a unit that is in none. */
  readonly othersOf: (unit: Unit) => readonly Unit[]
}

/** Years exclude each other in any corpus. */
const year = /^[#@](?:19|20)\d\d$/

export function createContrasts(sets: readonly Contrast[], people: readonly Person[], analyzer: Analyzer, index: Index): Contrasts {
  const setOf = new Map<string, number>()
  const members = sets.map((): Unit[] => [])
  sets.forEach((contrast, set) => {
    for (const member of contrast.members) {
      const person = people.find(({ id }) => id === member)
      const [unit] = analyzer.analyze(person?.name.en ?? member)
      if (!unit) continue
      setOf.set(keyTerm(unit), set)
      members[set]?.push(unit)
    }
  })
  for (const term of index.terms) if (year.test(term)) setOf.set(term, sets.length)
  const setOfNumber = new Map(
    [...setOf].flatMap(([term, set]) => {
      const number = index.numberOf(term)
      return number === undefined ? [] : [[number, set] as const]
    }),
  )
  const counted = new Map<number, ReadonlyMap<number, number>>()
  const countsOf = (target: number): ReadonlyMap<number, number> => {
    const counts = counted.get(target) ?? count(index.textsOf(target), setOfNumber)
    counted.set(target, counts)
    return counts
  }
  return {
    othersOf: (unit) => {
      const set = setOf.get(keyTerm(unit))
      return set === undefined ? [] : (members[set] ?? []).filter((other) => keyTerm(other) !== keyTerm(unit))
    },
    conflict: (units, target) => {
      const asked = units.map(keyTerm).filter((term) => setIn(term) !== undefined)
      if (asked.length === 0) return 0
      // What the target itself names is no contrast to it, whatever its wordings dwell on.
      const own = new Set(index.textsOf(target).at(-1)?.terms)
      const foreign = asked.filter((term) => !own.has(index.numberOf(term) ?? -1))
      const counts = foreign.length === 0 ? new Map<number, number>() : countsOf(target)
      return Math.max(0, ...foreign.map((term) => conflictIn(setIn(term), asked, counts)))
    },
  }

  function setIn(term: string): number | undefined {
    return setOf.get(term) ?? (year.test(term) ? sets.length : undefined)
  }

  function conflictIn(set: number | undefined, asked: readonly string[], counts: ReadonlyMap<number, number>): number {
    let all = 0
    let same = 0
    for (const [number, times] of counts) {
      if (setOfNumber.get(number) !== set) continue
      all += times
      if (asked.includes(index.terms[number] ?? '')) same += times
    }
    return all === 0 ? 0 : 1 - same / all
  }
}

function count(texts: ReturnType<Index['textsOf']>, setOfNumber: ReadonlyMap<number, number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { terms } of texts) for (const term of terms) if (setOfNumber.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
