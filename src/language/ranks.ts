/** Places in an order that a text names: "first", "No. 1", "top three", 第一, 前三. */
import { digits, words } from '#src/language/numbers.ts'

export interface Rank {
  readonly start: number
  readonly end: number
  readonly place: number
  /** Among the first so many, not at that very place. */
  readonly among: boolean
}

const ordinals: Readonly<Record<string, number>> = {
  ...words,
  ...digits,
  十: 10,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  champion: 1,
  'runner-up': 2,
  冠军: 1,
  榜首: 1,
  亚军: 2,
}
const cardinal = 'one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}'

/** An ordinal that counts off points, halves or times is no rank. */
const ordinal = /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd)\b(?! ?[,:;]| (?:of all|half|time|step|is|quarter)\b)/g
const numbered = new RegExp(`(?:\\b(?:number|no\\.?) ?|#)(${cardinal})\\b(?! (?:who|of|else|can|has|is|was))`, 'g')
const amongFirst = new RegExp(`\\btop[ -](${cardinal})\\b|(?:前|top ?)([一二两三四五六七八九十]|\\d{1,2})(?![年个天月])`, 'g')
const chinese = /第([一二三四五六七八九十]|\d{1,2})(?![季次时步半个款])/g
const titles = /\b(champion|runner-up)\b|(冠军|榜首|亚军)/g

/** `text` is normalized (see normalize.ts). */
export function findRanks(text: string): Rank[] {
  const ranks: Rank[] = []
  const collect = (pattern: RegExp, among: boolean): void => {
    for (const match of text.matchAll(pattern)) {
      const word = match[1] ?? match[2] ?? ''
      const place = ordinals[word] ?? Number(word)
      const end = match.index + match[0].length
      if (place > 0 && !ranks.some((rank) => match.index < rank.end && rank.start < end)) ranks.push({ start: match.index, end, place, among })
    }
  }
  collect(amongFirst, true)
  collect(numbered, false)
  collect(chinese, false)
  collect(titles, false)
  collect(ordinal, false)
  return ranks
}
