/** A question as the engine reads it: units of meaning, what kind of answer is wanted, whose names and which quantities occur. */
import { normalize, hasHan, isTraditional } from '#src/language/normalize.ts'
import { kindOf, type QuestionKind } from '#src/language/question-kind.ts'
import type { Analyzer, Unit } from '#src/search/analyzer.ts'
import type { Speller } from '#src/search/spelling.ts'
import type { Locale } from '#src/language/locale.ts'

export interface Question {
  /** Normalized, with misspelt words mended. */
  readonly text: string
  readonly locale: Locale
  readonly kind: QuestionKind
  readonly units: readonly Unit[]
  /** Ids of people.yaml that occur. */
  readonly entities: readonly string[]
  /** Terms of the quantities that occur, such as `#258000` or `#5%`. */
  readonly numbers: readonly string[]
  /** Misspelt words and what they were taken for. */
  readonly corrections: readonly (readonly [from: string, to: string])[]
}

/** `fallback` is the asker's interface language: it decides between the Chinese scripts where the text does not. */
export function analyzeQuestion(source: string, analyzer: Analyzer, speller: Speller, fallback: Locale): Question {
  const normal = normalize(source)
  const corrections: (readonly [string, string])[] = []
  const text = normal.replace(/(?<![\p{L}\p{N}'])[a-z]+(?![\p{L}\p{N}])/gu, (word) => {
    const corrected = speller.correct(word)
    if (corrected === undefined) return word
    corrections.push([word, corrected])
    return corrected
  })
  // A word said twice tells nothing more, and a text of one word a thousand times must not cost a thousand look-ups.
  const units = [...new Map(analyzer.analyze(text).map((unit) => [unit.terms.join(' '), unit])).values()]
  return {
    text,
    locale: localeOf(source, fallback),
    kind: kindOf(text),
    units,
    entities: [...new Set(units.flatMap(({ entity }) => entity ?? []))],
    numbers: units.flatMap(({ quantity, terms }) => (quantity === undefined ? [] : (terms[0] ?? []))),
    corrections,
  }
}

/** The language of the answer is that of the question. */
function localeOf(source: string, fallback: Locale): Locale {
  if (!hasHan(source)) return /[a-z]/i.test(source) ? 'en' : fallback
  if (isTraditional(source)) return 'zh-TW'
  return fallback === 'zh-TW' && source.length < 4 ? 'zh-TW' : 'zh-CN'
}
