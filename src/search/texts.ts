/** The wordings of all targets as term numbers, end to end in flat lists: tens of thousands of them as objects would be slow and heavy. */
import { compact, type CompactList } from '#src/search/compact.ts'
import { questionKinds, type QuestionKind } from '#src/language/question-kind.ts'

/** A phrasing or an entry's own text, as it is packed. */
export interface AnalyzedText {
  readonly terms: readonly number[]
  /** Sum of the weights of its units. */
  readonly weight: number
  /** What kind of answer it wants; `other` for an entry's own text. */
  readonly kind: QuestionKind
  /** See language/fingerprint.ts. */
  readonly fingerprint: number
}

export interface Texts {
  /** Texts of target t stand from `targetStarts[t]` to `targetStarts[t + 1]`: its phrasings in order, then its own text. */
  readonly targetStarts: Uint32Array
  /** Terms of text x stand from `textStarts[x]` to `textStarts[x + 1]`. */
  readonly textStarts: Uint32Array
  readonly terms: CompactList
  /** By text. */
  readonly weights: Float32Array
  /** By text, the place of its kind in `questionKinds`. */
  readonly kinds: Uint8Array
  /** By text: what it says, letter for letter. */
  readonly fingerprints: Uint32Array
}

/** `texts`: by target, its phrasings in order, then its own text. */
export function packTexts(texts: readonly (readonly AnalyzedText[])[]): Texts {
  const all = texts.flat()
  return {
    targetStarts: startsOf(texts.map((of) => of.length)),
    textStarts: startsOf(all.map(({ terms }) => terms.length)),
    terms: compact(all.flatMap(({ terms }) => terms)),
    weights: Float32Array.from(all, ({ weight }) => weight),
    kinds: Uint8Array.from(all, ({ kind }) => questionKinds.indexOf(kind)),
    fingerprints: Uint32Array.from(all, (text) => text.fingerprint),
  }
}

/** The numbers of a target's texts: its phrasings from `first` up to `own`, which is its own text. */
export function textsOf({ targetStarts }: Texts, target: number): { readonly first: number; readonly own: number } {
  return { first: targetStarts[target] ?? 0, own: (targetStarts[target + 1] ?? 1) - 1 }
}

export function termsAt({ terms, textStarts }: Texts, text: number): CompactList {
  return terms.subarray(textStarts[text], textStarts[text + 1])
}

/** Whether one of a target's phrasings says the same as the text with this fingerprint. */
export function hasPhrasing(texts: Texts, target: number, print: number): boolean {
  const { first, own } = textsOf(texts, target)
  return texts.fingerprints.subarray(first, own).includes(print)
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, place) => {
    starts[place + 1] = (starts[place] ?? 0) + length
  })
  return starts
}
