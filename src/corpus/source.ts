/** The kinds of things that can answer, and the name of one of them. */

export const sourceKinds = ['faq', 'figure', 'controversy', 'person', 'passage', 'silence', 'correction', 'smalltalk'] as const

export type SourceKind = (typeof sourceKinds)[number]

/** Where an answer was taken from. A passage's id is its sentence, `0.3.2`; the others' are the entry's. */
export interface Source {
  readonly kind: SourceKind
  readonly id: string
}
