/** A sentence as something that can be held against another: its words with what is denied of them, its amounts, dates, ranks, its speaker. */
import { findAmounts, type Amount } from '#src/language/amounts.ts'
import { normalizeDates } from '#src/language/dates.ts'
import { isFunctionWord } from '#src/language/function-words.ts'
import { hasModality, type Modality } from '#src/language/modality.ts'
import { deniesInside, endsDenial, isNegator, isPrivative } from '#src/language/negation.ts'
import { normalize } from '#src/language/normalize.ts'
import { findPeriods, type Period } from '#src/language/periods.ts'
import { findRanks, type Rank } from '#src/language/ranks.ts'
import type { Analyzer, Unit } from '#src/search/analyzer.ts'

/** `head`: the word that a negator denies; `reach`: a later word that it may concern too. */
export type Denial = 'none' | 'reach' | 'head'

export interface Word {
  readonly unit: Unit
  readonly clause: number
  readonly denial: Denial
  /** The word tells something by itself: it is no function word, number or date. */
  readonly telling: boolean
}

export interface Clause {
  readonly text: string
  readonly amounts: readonly Amount[]
  readonly periods: readonly Period[]
  readonly ranks: readonly Rank[]
  readonly modalities: ReadonlySet<Modality>
  /** Something in it is denied. */
  readonly denies: boolean
}

export interface Statement {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly words: readonly Word[]
}

/** Marks at which a clause ends; commas and points within numbers are none. */
const clauseEnd = /(?:,(?!\d)|[;:，；：。！？()（）—"]|[.!?](?=\s|$))+/g

/** How many words may stand between a negator and the word that it denies, and how many after that it may concern too. */
const reach = { head: 7, rest: 2 } as const

const modalities: readonly Modality[] = ['planned', 'supposed', 'doubted', 'done']

export function readStatement(source: string, analyzer: Analyzer): Statement {
  const text = normalizeDates(normalize(source))
  const clauses = text
    .split(clauseEnd)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const words = clauses.map((part, place) => readWords(part, place, analyzer))
  return { text, clauses: clauses.map((part, place) => readClause(part, words[place] ?? [])), words: words.flat() }
}

function readClause(text: string, words: readonly Word[]): Clause {
  return {
    text,
    amounts: findAmounts(text),
    periods: findPeriods(text),
    ranks: findRanks(text),
    modalities: new Set(modalities.filter((modality) => hasModality(text, modality))),
    denies: words.some(({ unit, denial }, place) => denial !== 'none' || isNegator(unit.surface, words[place + 1]?.unit.surface ?? '')),
  }
}

function readWords(clause: string, place: number, analyzer: Analyzer): Word[] {
  const units = analyzer.analyze(clause)
  let left = 0
  let isHeadFound = true
  const words = units.map((unit, position): Word => {
    const { surface } = unit
    const telling = isTelling(unit)
    if (endsDenial(surface)) left = 0
    let denial: Denial = 'none'
    if (left > 0) {
      const isHead = telling && !isHeadFound
      denial = isHead ? 'head' : 'reach'
      left = isHead ? reach.rest : left - 1
      if (isHead) isHeadFound = true
    }
    const isPhrase = telling && deniesInside(surface, unit.concept !== undefined)
    if (isPhrase) denial = denial === 'head' ? 'none' : 'head'
    if (!isPhrase && isNegator(surface, units[position + 1]?.surface ?? '')) {
      left = reach.head
      isHeadFound = false
    }
    return { unit, clause: place, denial, telling }
  })
  return words.map((word, position) => {
    const isTaken = word.denial === 'none' && word.telling && words.slice(position + 1, position + reach.head).some(({ unit }) => isPrivative(unit.surface))
    return isTaken ? { ...word, denial: 'reach' } : word
  })
}

function isTelling({ surface, quantity, entity }: Unit): boolean {
  if (entity !== undefined) return true
  if (quantity !== undefined || isFunctionWord(surface)) return false
  return (
    findPeriods(surface).length === 0 &&
    findRanks(surface).length === 0 &&
    !/^(?:q[1-4]|[零〇一二两三四五六七八九十百千万亿\d]+\p{Script=Han}?)$/u.test(surface)
  )
}
