/** Chinese months, quarters and halves in the words that English uses, so that `3月29日` meets `March 29` and `三季度` meets `Q3`. */

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const abbreviations = /\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?(?= ?\d)/g
const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12 }
const ordinals: Readonly<Record<string, string>> = { first: 'q1', second: 'q2', third: 'q3', fourth: 'q4', '1st': 'q1', '2nd': 'q2', '3rd': 'q3', '4th': 'q4' }

/** Rewrites a normalized text; the result is for matching only and is never shown. */
export function normalizeDates(text: string): string {
  return text
    .replace(/(?<!\d)(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?:(\d{1,2}) ?[日号])?/g, (whole, month: string, day?: string) => {
      const name = months[(numerals[month] ?? Number(month)) - 1]
      return name === undefined ? whole : ` ${name} ${day ?? ''} `
    })
    .replace(/(\d{4}) ?年/g, ' $1 ')
    .replace(
      /第?([一二三四1-4])(?:(?:、|到|至|-)第?([一二三四1-4]))?季度?/g,
      (_, from: string, to?: string) => ` q${numerals[from] ?? from} ${to === undefined ? '' : ` q${numerals[to] ?? to} `}`,
    )
    .replace(
      /\b(first|second|third|fourth|1st|2nd|3rd|4th)(?:(?: quarter)?[ -](?:to|or|and)[ -](?:the )?(first|second|third|fourth|1st|2nd|3rd|4th))? quarter\b/g,
      (_, from: string, to?: string) => `${ordinals[from] ?? from}${to === undefined ? '' : ` to ${ordinals[to] ?? to}`}`,
    )
    .replace(abbreviations, (_, name: string) => months.find((month) => month.startsWith(name.slice(0, 3))) ?? name)
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
}
