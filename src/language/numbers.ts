/** Quantities in English and Chinese text as plain numbers: `258,000`, `258k`, `25.8万` and `two hundred …` meet as one. */

export interface Quantity {
  readonly start: number
  readonly end: number
  /** One value, or the two ends of a range. */
  readonly values: readonly number[]
  readonly percent: boolean
}

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  w: 1e4,
  grand: 1e3,
}
/** Number words of English up to ninety. */
export const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
}
/** Chinese digits, both forms of zero and of two. */
export const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

const scale = '(?:(?<=\\d) ?(thousand|million|billion|bn|mn|[kmbw](?![a-z])|百万|千万|[千万亿]))?'
const figure = `(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)${scale}`
// Digits glued to letters (v8, 5g, 20km) are names or units, not plain quantities; the unit case is kept by the look-ahead.
const written = new RegExp(`(?<![a-z\\d.])${figure}(?: ?(%|percent|per cent))?(?: ?(?:-|to|到|至|and) ?${figure}(?: ?(%|percent|per cent))?)?`, 'g')
const spelled = new RegExp(
  `\\b(?:${Object.keys(words).join('|')}|a(?= (?:hundred|thousand|million|billion)))\\b(?:(?: and)?[ -](?:${Object.keys(words).join('|')}|hundred|thousand|million|billion)\\b)*`,
  'g',
)
const chinese = /(?:百分之)?(?!百分)(?:[零〇一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?[万亿]?)+/g

/** All quantities of a normalized text (see normalize.ts), in order of appearance. */
export function findQuantities(text: string): Quantity[] {
  const found = [...findWritten(text), ...findSpelled(text), ...findChinese(text)].toSorted((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return found.filter((quantity) => {
    const isApart = quantity.start >= end
    if (isApart) end = quantity.end
    return isApart
  })
}

function* findWritten(text: string): Generator<Quantity> {
  for (const match of text.matchAll(written)) {
    const [whole, first = '', firstScale, firstPercent, second, secondScale, secondPercent] = match
    const start = match.index
    const percent = (firstPercent ?? secondPercent) !== undefined || text.slice(0, start).endsWith('百分之')
    const values = [toNumber(first, firstScale ?? (second === undefined ? undefined : secondScale))]
    if (second !== undefined) values.push(toNumber(second, secondScale))
    yield { start, end: start + whole.length, values, percent }
  }
}

function toNumber(figureText: string, scaleText: string | undefined): number {
  const value = Number(figureText.replaceAll(',', '')) * (scaleText === undefined ? 1 : (scales[scaleText] ?? 1))
  return Number(value.toPrecision(12))
}

function* findSpelled(text: string): Generator<Quantity> {
  for (const match of text.matchAll(spelled)) {
    let total = 0
    let group = 0
    for (const word of match[0].split(/[ -]/)) {
      if (word === 'hundred') group *= 100
      else if (word in scales) {
        total += group * (scales[word] ?? 1)
        group = 0
      } else group += word === 'a' ? 1 : (words[word] ?? 0)
    }
    yield {
      start: match.index,
      end: match.index + match[0].length,
      values: [total + group],
      percent: /^ ?(?:%|per ?cent)/.test(text.slice(match.index + match[0].length)),
    }
  }
}

function* findChinese(text: string): Generator<Quantity> {
  for (const match of text.matchAll(chinese)) {
    const percent = match[0].startsWith('百分之')
    const body = percent ? match[0].slice(3) : match[0]
    yield { start: match.index, end: match.index + match[0].length, values: [chineseValue(body)], percent }
  }
}

/** `二十五万八千`: the parts up to 万 and 亿 are scaled and added up. */
function chineseValue(text: string): number {
  let total = 0
  for (const [, part = '', scaleText] of text.matchAll(/([^万亿]+)([万亿]?)/g))
    total += partValue(part) * (scaleText === '万' ? 1e4 : scaleText === '亿' ? 1e8 : 1)
  return total
}

function partValue(text: string): number {
  const [whole = '', fraction] = text.split('点')
  let total = 0
  let digit = 0
  for (const character of whole) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character]
    if (unit === undefined) digit = whole.length > 1 && !/[十百千]/.test(whole) ? digit * 10 + (digits[character] ?? 0) : (digits[character] ?? 0)
    else {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  const decimals = fraction === undefined ? 0 : Number(`0.${[...fraction].map((character) => digits[character] ?? 0).join('')}`)
  return total + digit + decimals
}
