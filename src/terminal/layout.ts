/** Styled text → lines that fit the terminal: words are kept whole, Chinese breaks between characters. */
import type { Paint, Style } from '#src/terminal/paint.ts'
import { graphemes, graphemeWidth } from '#src/terminal/width.ts'

export interface Run {
  readonly text: string
  readonly styles: readonly Style[]
  /** Not broken, unless a line cannot hold it. */
  readonly isWhole?: boolean
}

/** One line of text before it is fitted: what stands before it, and before what flows over from it. */
export interface Line {
  readonly first: readonly Run[]
  readonly rest: readonly Run[]
  readonly runs: readonly Run[]
  /** A rule across the whole width, in place of text. */
  readonly rule?: boolean
}

/** The same line with a mark before it, and before what flows over from it. */
export function behind(mark: Run, line: Line): Line {
  return { ...line, first: [mark, ...line.first], rest: [mark, ...line.rest] }
}

interface Cell {
  readonly text: string
  readonly width: number
  readonly styles: readonly Style[]
  readonly isWhole: boolean
}

/** Closing marks do not begin a line and opening ones do not end one. */
const closing = /^[\p{Pe}\p{Pf},.!?;:%、。，！？；：·…”’》」』）％]/u
const opening = /^[\p{Ps}\p{Pi}“‘《「『（]/u

export function renderLines(lines: readonly Line[], width: number, paint: Paint): string[] {
  return lines.flatMap((line) => renderLine(line, width, paint))
}

function renderLine({ first, rest, runs, rule = false }: Line, width: number, paint: Paint): string[] {
  const room = (prefix: readonly Run[]): number => Math.max(1, width - toCells(prefix).reduce((sum, cell) => sum + cell.width, 0))
  const body = rule ? [toCells([{ text: '─'.repeat(room(first)), styles: ['dim'] }])] : fit(toCells(runs), room(first), room(rest))
  return body.map((cells, index) => paintCells(trimEnd([...toCells(index === 0 ? first : rest), ...cells]), paint))
}

function toCells(runs: readonly Run[]): Cell[] {
  return runs.flatMap(({ text, styles, isWhole = false }) =>
    graphemes(text).map((grapheme) => ({ text: grapheme, width: graphemeWidth(grapheme), styles, isWhole })),
  )
}

/** Greedy: as much on each line as fits; a word longer than a line is cut. */
function fit(cells: readonly Cell[], firstRoom: number, restRoom: number): Cell[][] {
  const lines: Cell[][] = []
  let start = 0
  while (start < cells.length) {
    const room = lines.length === 0 ? firstRoom : restRoom
    let end = start
    let used = 0
    let breakAt = -1
    for (; end < cells.length; end += 1) {
      const cell = cells[end]
      if (!cell || (used + cell.width > room && cell.text !== ' ')) break
      used += cell.width
      if (canBreak(cell, cells[end + 1])) breakAt = end + 1
    }
    const next = end >= cells.length ? cells.length : breakAt > start ? breakAt : Math.max(end, start + 1)
    lines.push(trimEnd(cells.slice(start, next)))
    start = next
    while (cells[start]?.text === ' ') start += 1
  }
  return lines.length === 0 ? [[]] : lines
}

function canBreak(cell: Cell, next: Cell | undefined): boolean {
  if (next === undefined) return true
  if (cell.isWhole && next.isWhole) return false
  if (cell.text === ' ') return next.text !== ' '
  if (next.text === ' ') return false
  return (cell.width === 2 || next.width === 2) && !closing.test(next.text) && !opening.test(cell.text)
}

function trimEnd(cells: readonly Cell[]): Cell[] {
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== ' ') + 1)
}

/** Neighbours of one style are painted in one go. */
function paintCells(cells: readonly Cell[], paint: Paint): string {
  let line = ''
  let held = ''
  let styles: readonly Style[] = []
  for (const cell of cells) {
    if (cell.styles.join() !== styles.join()) {
      line += paint(styles, held)
      held = ''
      styles = cell.styles
    }
    held += cell.text
  }
  return line + paint(styles, held)
}
