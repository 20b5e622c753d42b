/** Cuts a message at its sentences, lines and list items, as verbatim slices, and says which of them ask instead of saying. */

/** A full stop needs white space behind it and no abbreviation before it: "18.1", "No. 1", "U.S." go on. */
const boundary = /[。！？；]+["”’」』）)]*|[!?;…]+["”’)\]]*(?=\s|\p{Script=Han}|$)|\.+["”’)\]]*(?=\s|$)|\n+/gu
const abbreviation =
  /(?:^|[\s("“])(?:no|mr|mrs|ms|dr|vs|st|inc|ltd|co|corp|approx|est|fig|etc|e\.g|i\.e|cf|al|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:[a-z]\.)+[a-z])\.$/i

/** List marks, quotation marks of a chat, headings. */
const leading = /^(?:\s|[-*+•·▪◦‣>#—–]+(?=\s)|[-•·▪◦‣>]+|\(?\d{1,2}[.)、](?!\d)|（\d{1,2}）|[（(]?[一二三四五六七八九十][)）、])+/u

const asks = /[?？]["”’」』）)*_~\s]*$|[吗嗎呢]["”’」』）)。！!.\s]*$/u

/** A question by its words, without its mark. */
const chineseUnmarked =
  /(?:多少|多[宽長长高大久重深快寬]|为什么|為什麼|怎么样|怎麼樣|是什么|是什麼|是谁|是誰|哪[里裡家个個位些年]|几[个個年月号號家辆輛])[\p{Script=Han}\w]*$/u

/** The same in English, in small letters often and without its mark: "how does it work". */
const unmarked =
  /^(?:(?:so|and|but|ok|okay|hey|hi|well|um|please|pls)[ ,]+)*(?:who|what|when|where|why|how|which|whose)(?:['’]s|(?: \w+)? (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had))\b[^.!。！]*$/i

/** "…, right?" and "…对吧？" say something and ask to have it confirmed. */
const tag =
  /[\s,，]*(?:right|correct|yes|no|innit|(?:is|are|was|were|do|does|did|has|have|had|can|will|would)n['’]?t (?:it|he|she|they|that)|对吧|对吗|對吧|對嗎|是吧|是吗|是嗎|是不是|没错吧|沒錯吧)\s*[?？]+["”’」』）)\s]*$/iu

export function splitClaims(text: string): string[] {
  const claims: string[] = []
  let start = 0
  const push = (end: number): void => {
    const claim = text.slice(start, end).replace(leading, '').trim()
    if (claim !== '') claims.push(claim)
    start = end
  }
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && abbreviation.test(text.slice(Math.max(0, match.index - 12), match.index + 1))) continue
    push(end)
  }
  push(text.length)
  return claims
}

/** Whether a sentence asks. A question that only wants its statement confirmed does not. */
export function isQuestion(sentence: string): boolean {
  return !tag.test(sentence) && (asks.test(sentence) || unmarked.test(sentence) || chineseUnmarked.test(sentence))
}

/** Without what confirms nothing and contradicts nothing: addresses, mentions, pictures, the tag of a question. */
export function bareClaim(claim: string): string {
  return claim
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:)[^>\s]*>/g, ' ')
    .replace(tag, '.')
    .trim()
}

const joint = /,? (?:and|but|while|whereas) (?:that )?|[，,；]\s*(?:而且|而|并且|且|但是?|同时)?(?=\S)/gu

/** The places where a sentence joins two, as the ends of the first and the starts of the second. */
export function findJoints(sentence: string): { end: number; start: number }[] {
  return Array.from(sentence.matchAll(joint), ({ index, 0: whole }) => ({ end: index, start: index + whole.length })).filter(
    ({ end, start }) =>
      end > 0 && start < sentence.length && !(/\d$/.test(sentence.slice(0, end)) && /^\d/.test(sentence.slice(start)) && sentence[end] === ','),
  )
}
