/** Lists of whole numbers in as few bytes as they need: an index holds millions. */

export type CompactList = Uint8Array | Uint16Array | Uint32Array

/** Whole numbers from 0 up to 2³² − 1. */
export function compact(values: readonly number[]): CompactList {
  const highest = values.reduce((a, b) => Math.max(a, b), 0)
  if (highest < 2 ** 8) return Uint8Array.from(values)
  return highest < 2 ** 16 ? Uint16Array.from(values) : Uint32Array.from(values)
}
