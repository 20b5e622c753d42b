/** Tells texts apart, letter for letter, in four bytes each. */

/**
 * FNV-1a (Fowler, Noll & Vo 1991) over the code points of a normalized text, without its marks and spaces: 0 to 2³² − 1. Different texts have
 * the same one once in four billion pairs.
 */
export function fingerprint(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (const letter of text.replace(/[\s\p{P}]+/gu, '')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  return hash >>> 0
}
