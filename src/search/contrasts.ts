/**
 * Things that exclude each other: a question about one month, business or company is not answered by a passage about another. The sets
 * are the corpus's; how much a target is about each member is counted over its wordings.
 */
import type { Contrast, Person } from '#src/corpus/corpus.ts'
import type { SourceKind } from '#src/corpus/source.ts'
import type { Analyzer, Unit } from '#src/search/analyzer.ts'
import { keyTerm, type Index } from '#src/search/index.ts'
import { termsAt, textsOf, type Texts } from '#src/search/texts.ts'

export interface Contrasts {
  /**
   * 0 where the target is about the same members as the question, or about none of their sets; 1 where it is all about others.
   * `place` is the target's in the list of targets.
   */
  readonly conflict: (units: readonly Unit[], place: number, kind: SourceKind) => number
  /** The other members of the unit's set, as units; empty for a unit that is in none. */
  readonly othersOf: (unit: Unit) => readonly Unit[]
}

/** Years exclude each other in any corpus; a lexicon may hold them as concepts. */
const year = /^[#@]((?:19|20)\d\d)$/

/** One thing of one set, by whatever words. */
interface Member {
  readonly set: string
  readonly name: string
}

export function createContrasts(sets: readonly Contrast[], people: readonly Person[], analyzer: Analyzer, index: Index): Contrasts {
  const byTerm = new Map<string, Member>()
  const unitsOf = new Map<string, Unit[]>()
  for (const { id, members } of sets) {
    for (const name of members) {
      const units = name.split(' / ').flatMap((word) => analyzer.analyze(people.find((person) => person.id === word)?.name.en ?? word).slice(0, 1))
      for (const unit of units) byTerm.set(keyTerm(unit), { set: id, name })
      unitsOf.set(id, [...(unitsOf.get(id) ?? []), ...units.slice(0, 1)])
    }
  }
  const memberOf = (term: string): Member | undefined => {
    const [, digits] = year.exec(term) ?? []
    return digits === undefined ? byTerm.get(term) : { set: 'years', name: digits }
  }
  const memberOfNumber = new Map<number, Member>()
  index.terms.forEach((term, number) => {
    const member = memberOf(term)
    if (member) memberOfNumber.set(number, member)
  })
  const counted = new Map<number, readonly Count[]>()
  const countsOf = (target: number): readonly Count[] => {
    const { first, own } = textsOf(index.texts, target)
    const counts = counted.get(target) ?? count(index.texts, first, own, memberOfNumber)
    counted.set(target, counts)
    return counts
  }
  return {
    othersOf: (unit) => {
      const member = byTerm.get(keyTerm(unit))
      return (unitsOf.get(member?.set ?? '') ?? []).filter((other) => byTerm.get(keyTerm(other))?.name !== member?.name)
    },
    conflict: (units, place, kind) => {
      const asked = units.flatMap((unit) => memberOf(keyTerm(unit)) ?? [])
      if (asked.length === 0) return 0
      // What the target itself names is no contrast to it, whatever its wordings dwell on; but a correction names the truth, and is about
      // the error that its wordings hold.
      const { own } = textsOf(index.texts, place)
      const named = kind === 'correction' ? [] : count(index.texts, own, own, memberOfNumber)
      const foreign = asked.filter((member) => !named.some((other) => isSame(member, other)))
      const counts = foreign.length === 0 ? [] : countsOf(place)
      const share = Math.max(
        0,
        ...foreign.map(({ set }) =>
          shareOfOthers(
            counts.filter((other) => other.set === set),
            asked,
          ),
        ),
      )
      // What the article does not say of several things, it does not say of the one that is asked about less often either.
      return kind === 'silence' ? Math.floor(share) : share
    },
  }
}

interface Count extends Member {
  /** In how many texts it occurs. */
  readonly times: number
}

function isSame(a: Member, b: Member): boolean {
  return a.set === b.set && a.name === b.name
}

function shareOfOthers(counts: readonly Count[], asked: readonly Member[]): number {
  const all = counts.reduce((sum, { times }) => sum + times, 0)
  const same = counts.reduce((sum, other) => sum + (asked.some((member) => isSame(member, other)) ? other.times : 0), 0)
  return all === 0 ? 0 : 1 - same / all
}

/** Counts over the texts from `first` to `last`. */
function count(texts: Texts, first: number, last: number, memberOfNumber: ReadonlyMap<number, Member>): Count[] {
  const counts = new Map<string, Count>()
  for (let text = first; text <= last; text += 1) {
    for (const term of termsAt(texts, text)) {
      const member = memberOfNumber.get(term)
      if (!member) continue
      const key = `${member.set} ${member.name}`
      counts.set(key, { ...member, times: (counts.get(key)?.times ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}
