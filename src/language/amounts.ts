/** Quantities that measure or count, with how they are bounded: "over 258,000", 不到5%, "nearly 20". Dates and ranks are none. */
import { findQuantities } from '#src/language/numbers.ts'
import { findPeriods } from '#src/language/periods.ts'
import { findRanks } from '#src/language/ranks.ts'

export type Bound = 'exact' | 'least' | 'most' | 'about'

export interface Amount {
  readonly start: number
  readonly end: number
  /** One value, or the two ends of a range. */
  readonly values: readonly number[]
  readonly percent: boolean
  readonly bound: Bound
  /** "15% fewer" is not "15% more". */
  readonly direction?: 'more' | 'fewer'
  /** What is counted, where that is time: nineteen quarters are not nineteen years. */
  readonly time?: 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute'
}

// In order: the first that matches decides. "No more than" goes before "more than", 不超过 before 超过.
const before: readonly (readonly [Bound, RegExp])[] = [
  [
    'most',
    /(?:\b(?:less|fewer|no more|lower|smaller|not more) than|\bunder|\bbelow|\bup to|\bat most|\bshort of|不到|低于|少于|至多|最多|不超过|不足|未达)[ 了]*$/,
  ],
  [
    'least',
    /(?:\b(?:more|greater|higher|larger|no less|no fewer|not less) than|\bover|\babove|\bat least|\bupwards of|\bbeyond|\bpast|\bexceed(?:s|ed|ing)?|\btop(?:s|ped)|\bsurpass(?:es|ed|ing)?|超过|超出|突破|逾|超|多于|高于|至少|不少于|不低于)[ 了]*$/,
  ],
  [
    'about',
    /(?:\babout|\baround|\broughly|\bapproximately|\bapprox\.?|\bnearly|\balmost|\bsome|\bclose to|\bnear|\bcirca|大约|约|将近|接近|近|差不多|大概)[ 了]*$/,
  ],
]
const after: readonly (readonly [Bound, RegExp])[] = [
  ['least', /^(?: ?\+| ?plus\b| or more\b| and above\b|多|余|以上|有余|\p{Script=Han}?以上)/u],
  ['most', /^(?: or less\b| or fewer\b|以下|以内|\p{Script=Han}?以下)/u],
  ['about', /^(?:左右|上下|\p{Script=Han}?左右| or so\b)/u],
]

/** What a Chinese numeral counts; without one of these it is part of a word. */
const counted = /^[个名位家辆台款次年月天点项条座部袋吨米倍成岁周元块人处种大倍分]|^[万亿]/

/** `text` is normalized and its dates too. */
export function findAmounts(text: string): Amount[] {
  const taken = [...findPeriods(text), ...findRanks(text)]
  return findQuantities(text)
    .filter(({ start, end, values, percent }) => {
      if (taken.some((other) => start < other.end && other.start < end)) return false
      const surface = text.slice(start, end)
      if (percent || /\d/.test(surface)) return true
      // "One" and 一 are articles and pronouns more often than counts.
      if (values.length === 1 && values[0] === 1) return false
      return /[a-z万亿]/.test(surface) || counted.test(text.slice(end))
    })
    .map(({ start, end, values, percent }) => {
      const bound = boundOf(text.slice(0, start), text.slice(end))
      const direction = directions.find(([, left, right]) => left.test(text.slice(0, start)) || right.test(text.slice(end)))?.[0]
      const time = times.find(([, pattern]) => pattern.test(text.slice(end)))?.[0]
      return { start, end, values, percent, bound, ...(direction && { direction }), ...(time && { time }) }
    })
}

const directions = [
  ['fewer', /[少降低减]\p{Script=Han}{0,2}$/u, /^ (?:\w+ )?(?:fewer|less|lower|smaller|down|decrease|drop)\b/],
  ['more', /(?<!至)[多涨增升]\p{Script=Han}{0,2}$/u, /^ (?:\w+ )?(?:more|higher|greater|larger|up|increase)\b(?! than)/],
] as const

function boundOf(left: string, right: string): Bound {
  return before.find(([, pattern]) => pattern.test(left))?.[0] ?? after.find(([, pattern]) => pattern.test(right))?.[0] ?? 'exact'
}

const times = [
  ['year', /^ ?(?:[a-z]+ )?years?\b|^个?(?:多)?年/],
  ['quarter', /^ ?(?:[a-z]+ )?quarters?\b|^个季度?/],
  ['month', /^ ?(?:[a-z]+ )?months?\b|^个月/],
  ['week', /^ ?(?:[a-z]+ )?weeks?\b|^个?(?:周|星期)/],
  ['day', /^ ?(?:[a-z]+ )?days?\b|^[天日]/],
  ['hour', /^ ?(?:[a-z]+ )?hours?\b|^个?小时/],
  ['minute', /^ ?(?:[a-z]+ )?minutes?\b|^分钟/],
] as const

export type Agreement = 'same' | 'implied' | 'open' | 'other'

/**
 * How a claimed amount stands to a stated one: the same, implied by it ("over 250,000" by "more than 258,000"), neither implied nor
 * excluded, or another.
 */
export function compareAmounts(claimed: Amount, stated: Amount): Agreement {
  if (claimed.percent !== stated.percent) return 'other'
  if (claimed.time !== undefined && stated.time !== undefined && claimed.time !== stated.time) return 'other'
  if (claimed.direction !== undefined && stated.direction !== undefined && claimed.direction !== stated.direction) return 'other'
  const [low = 0, high = low] = claimed.values
  const [statedLow = 0, statedHigh = statedLow] = stated.values
  if (low === statedLow && high === statedHigh) {
    if ((claimed.bound === 'most') !== (stated.bound === 'most') && claimed.bound !== 'about') return claimed.bound === 'exact' ? 'same' : 'other'
    return 'same'
  }
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.03 * Math.abs(b)
  if (claimed.bound === 'about' && isNear(low, statedLow) && isNear(high, statedHigh)) return 'implied'
  const lower = stated.bound === 'most' ? Number.NEGATIVE_INFINITY : statedLow
  if (claimed.bound === 'least') return lower < low ? 'other' : low > statedLow * 0.85 ? 'implied' : 'open'
  if (claimed.bound === 'most') return lower >= high ? 'other' : stated.bound !== 'least' && high <= statedHigh * 1.25 ? 'implied' : 'open'
  // One value of a range, or a part of it.
  return stated.values.length === 2 && low >= statedLow && high <= statedHigh ? 'open' : 'other'
}
