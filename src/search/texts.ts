/** The wordings of all targets as term numbers, end to end in flat lists. */
import { questionKinds, type QuestionKind } from '#src/language/question-kind.ts'

/** A phrasing or an entry's own text as term numbers. */
export interface IndexedText {
  readonly terms: ArrayLike<number> & Iterable<number>
  /** Sum of the weights of its units. */
  readonly weight: number
  /** What kind of answer it wants; `other` for an entry's own text. */
  readonly kind: QuestionKind
}

export interface Texts {
  /** Texts of target t stand from `targetStarts[t]` to `targetStarts[t + 1]`; terms of text x from `textStarts[x]` to `textStarts[x + 1]`. */
  readonly targetStarts: Uint32Array
  readonly textStarts: Uint32Array
  readonly terms: Uint32Array
  readonly weights: Float64Array
  readonly kinds: Uint8Array
}

export function packTexts(texts: readonly (readonly IndexedText[])[]): Texts {
  const all = texts.flat()
  return {
    targetStarts: startsOf(texts.map((of) => of.length)),
    textStarts: startsOf(all.map(({ terms }) => terms.length)),
    terms: Uint32Array.from(all.flatMap(({ terms }) => [...terms])),
    weights: Float64Array.from(all, ({ weight }) => weight),
    kinds: Uint8Array.from(all, ({ kind }) => questionKinds.indexOf(kind)),
  }
}

/** The texts of a target: its phrasings in order, then its own text. Made when first asked for. */
export function openTexts({ targetStarts, textStarts, terms, weights, kinds }: Texts): (target: number) => readonly IndexedText[] {
  const opened: (IndexedText[] | undefined)[] = []
  return (target) => {
    const known = opened[target]
    if (known) return known
    const texts: IndexedText[] = []
    for (let text = targetStarts[target] ?? 0; text < (targetStarts[target + 1] ?? 0); text += 1) {
      texts.push({
        terms: terms.subarray(textStarts[text], textStarts[text + 1]),
        weight: weights[text] ?? 0,
        kind: questionKinds[kinds[text] ?? 0] ?? 'other',
      })
    }
    opened[target] = texts
    return texts
  }
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, place) => {
    starts[place + 1] = (starts[place] ?? 0) + length
  })
  return starts
}
