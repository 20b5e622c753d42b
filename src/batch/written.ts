/** An Answer as the batch writes it: the form that the scorer reads too. */
import type { Answer, Source } from '#src/answer/answer.ts'

export interface WrittenAnswer {
  readonly id: unknown
  readonly status: Answer['status']
  readonly text: string
  readonly citations: readonly { readonly ref: string; readonly quote: string }[]
  readonly source: Source | null
  readonly confidence: number
}

/** Nothing is added or left open: only the contract's fields, in its order. */
export function writeAnswer(id: unknown, { status, text, citations, source, confidence }: Answer): WrittenAnswer {
  return {
    id,
    status,
    text,
    citations: citations.map(({ ref, quote }) => ({ ref, quote })),
    source: source === null ? null : { kind: source.kind, id: source.id },
    confidence,
  }
}
