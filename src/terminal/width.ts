/** How many columns a text takes in a terminal: Chinese characters and emoji take two, combining marks none. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** East Asian wide and full-width ranges (Unicode annex 11) that the scripts do not cover, and emoji. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\u30fb\u30fc\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|\p{RGI_Emoji}/v

/** Nothing of its own: marks, joiners, controls. */
const invisible = /^[\p{M}\p{Cf}\p{Cc}\p{Zl}\p{Zp}]+$/u

/** What a reader takes for one character. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

export function graphemeWidth(grapheme: string): 0 | 1 | 2 {
  if (invisible.test(grapheme)) return 0
  return wide.test(grapheme) ? 2 : 1
}

export function displayWidth(text: string): number {
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0)
}
