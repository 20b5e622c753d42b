/** One spelling for what looks alike: compatibility forms, case, quotation marks, dashes, invisible characters, Chinese script. */
import { toSimplified } from '#src/language/simplified.ts'

/** Questions are read up to this many UTF-16 units; what follows changes no answer. */
export const maxQuestionLength = 2000

const han = /\p{Script=Han}/u

/** Lower-case, simplified, without control, format and combining characters; runs of white space become one space. */
export function normalize(text: string): string {
  const folded = text
    .slice(0, maxQuestionLength)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”«»「」『』]/g, '"')
    .replace(/[‐‑‒–—―−~〜～]/g, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return han.test(folded) ? toSimplified(folded) : folded
}

/** Whether a text is written in Chinese, at least in part. */
export function hasHan(text: string): boolean {
  return han.test(text)
}

/** Whether a text has characters that only traditional Chinese uses. */
export function isTraditional(text: string): boolean {
  return han.test(text) && toSimplified(text) !== text
}
