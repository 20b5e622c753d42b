/** Dates, quarters and years that a text names, as numbers to compare. */

export interface Period {
  readonly start: number
  readonly end: number
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Quarters 1 to 4; a half-year is two of them. */
  readonly quarters?: readonly number[]
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const names = months.join('|')

const monthFirst = new RegExp(`\\b(${names})\\b(?: ?(\\d{1,2})(?![\\d,.]*\\d|[a-z%]))?(?:,? ((?:19|20)\\d\\d)\\b)?`, 'g')
const dayFirst = new RegExp(`\\b(\\d{1,2}) (?:of )?(${names})\\b(?:,? ((?:19|20)\\d\\d)\\b)?`, 'g')
const slashed = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/g
const quarters = /\bq([1-4])(?:(?: ?(?:-|to|or|and|到|至) ?| +)q?([1-4])(?!\d))?\b/g
const halves = /\b(first|second) half of (?:the year|this year|(?=20\d\d))|\bh([12])\b|([上下])半年/g
const years = /(?<![\d.,#-])((?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d| ?[a-z]*(?:thousand|million|billion)|[万亿])/g

/** Any number may be a year of the two last centuries; an older one must be in the place of a year. */
const dated = /(?:\b(?:in|since|until|till|by|from|to|of|year|before|after|early|late|around|summer|spring|autumn|winter)|  |^ )[ -]?$/

/** `text` is normalized and its dates too (see normalize.ts and dates.ts). */
export function findPeriods(text: string): Period[] {
  const found: Period[] = []
  const add = (period: Period): void => {
    if (!found.some(({ start, end }) => period.start < end && start < period.end)) found.push(period)
  }
  const isChinese = /\p{Script=Han}/u.test(text)
  for (const { 0: whole, 1: day, 2: name = '', 3: year, index } of text.matchAll(dayFirst)) {
    add({ ...at(index, whole), month: months.indexOf(name) + 1, ...dayOf(day), ...numbered('year', year) })
  }
  for (const { 0: whole, 1: name = '', 2: day, 3: year, index } of text.matchAll(monthFirst)) {
    // "may" is a month only where it is dated or stands after a preposition of time; "march" is a walk without one.
    const isDated = day !== undefined || year !== undefined || isChinese || !/^(?:may|march)$/.test(name)
    if (!isDated && !/\b(?:in|by|since|until|from|of|last|this|early|late|mid|before|after|during)[ -]$/.test(text.slice(0, index))) continue
    add({ ...at(index, whole), month: months.indexOf(name) + 1, ...dayOf(day), ...numbered('year', year) })
  }
  for (const { 0: whole, 1: first, 2: second, index } of text.matchAll(slashed)) {
    if (Number(first) >= 1 && Number(first) <= 12 && Number(second) >= 1 && Number(second) <= 31) {
      add({ ...at(index, whole), month: Number(first), day: Number(second) })
    }
  }
  for (const { 0: whole, 1: first, 2: second, index } of text.matchAll(quarters)) {
    add({ ...at(index, whole), quarters: [Number(first), ...(second === undefined ? [] : [Number(second)])] })
  }
  for (const { 0: whole, 1: ordinal, 2: digit, 3: han, index } of text.matchAll(halves)) {
    add({ ...at(index, whole), quarters: ordinal === 'first' || digit === '1' || han === '上' ? [1, 2] : [3, 4] })
  }
  for (const { 0: whole, index } of text.matchAll(years)) {
    if (/^(?:19|20)/.test(whole) || dated.test(text.slice(0, index)) || /^ {2}|^ *$/.test(text.slice(index + 4)))
      add({ ...at(index, whole), year: Number(whole) })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function at(start: number, whole: string): { start: number; end: number } {
  return { start, end: start + whole.length }
}

function dayOf(text: string | undefined): { day?: number } {
  const day = Number(text)
  return day >= 1 ? { day } : {}
}

function numbered(name: 'year', text: string | undefined): { year?: number } {
  return text === undefined ? {} : { [name]: Number(text) }
}
