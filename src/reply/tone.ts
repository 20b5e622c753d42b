/** The accent colour of a card, by what it shows: readers learn to tell an answer from a silence at a glance. */
export const tones = {
  faq: 0x2f81f7,
  figure: 0x2da44e,
  controversy: 0xbf5af2,
  person: 0x1f9e9e,
  passage: 0x5865f2,
  smalltalk: 0xf4c430,
  /** The article does not say. */
  silence: 0x8b949e,
  /** The article says otherwise. */
  correction: 0xdb6d28,
  list: 0x4f5d75,
  reader: 0xa47148,
  check: 0xd6409f,
  notice: 0x6e7781,
} as const

export type Tone = keyof typeof tones
