/** Styles → terminal colours, or nothing where there are none. */
import { styleText } from 'node:util'

/** What styleText calls them; the terminal's own palette decides how they look. */
export type Style = 'bold' | 'dim' | 'italic' | 'underline' | 'strikethrough' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'white' | 'gray'

export type Paint = (styles: readonly Style[], text: string) => string

/** Whether to colour is the caller's decision: it knows the stream. */
export function createPaint(color: boolean): Paint {
  return (styles, text) => (color && styles.length > 0 && text !== '' ? styleText([...styles], text, { validateStream: false }) : text)
}

/** The palette as most terminals show it. Named colours, because a theme may be light or dark and exact ones would fight it. */
const palette: readonly (readonly [Style, red: number, green: number, blue: number])[] = [
  ['red', 205, 49, 49],
  ['green', 13, 188, 121],
  ['yellow', 229, 190, 16],
  ['blue', 36, 114, 230],
  ['magenta', 188, 63, 188],
  ['cyan', 17, 168, 205],
  ['gray', 118, 118, 118],
  ['white', 229, 229, 229],
]

/** The palette's nearest to a colour 0xRRGGBB. */
export function nearestStyle(color: number): Style {
  const distance = ([, red, green, blue]: (typeof palette)[number]): number =>
    (red - ((color >> 16) & 0xff)) ** 2 + (green - ((color >> 8) & 0xff)) ** 2 + (blue - (color & 0xff)) ** 2
  return palette.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best), ['white', 255, 255, 255] as const)[0]
}
