/** Arbitrary texts for properties: any Unicode, lone surrogates included, leaning to what can matter. */
import fc from 'fast-check'

const ranges = [
  [0x20, 0x7e],
  [0, 0x2ff],
  [0x300, 0x36f],
  [0x2000, 0x206f],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xfe00, 0xffff],
  [0x1f300, 0x1faff],
  [0, 0x10ffff],
] as const

// fast-check's own `unit: 'binary'` takes long to set up.
const character = fc.oneof(...ranges.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))))

export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.array(character, { maxLength }).map((characters) => characters.join(''))
}
