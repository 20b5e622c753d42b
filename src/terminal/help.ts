/** `/help`: what can be typed. */
import type { Line, Run } from '#src/terminal/layout.ts'
import type { CommandSpec, OptionSpec } from '#src/terminal/spec.ts'
import type { TerminalStrings } from '#src/terminal/strings.ts'
import { displayWidth } from '#src/terminal/width.ts'

/** Beyond this a description begins on its own line's width, not in a column. */
const maxColumn = 38

export function renderHelp(specs: readonly CommandSpec[], strings: TerminalStrings): Line[] {
  const rows = [
    ...specs.map((spec) => [usageOf(spec, strings), spec.description] as const),
    ['/lang zh-CN', strings.builtIn.lang] as const,
    ['/help', strings.builtIn.help] as const,
    ['/quit', strings.builtIn.quit] as const,
  ]
  const column = Math.min(maxColumn, Math.max(...rows.map(([usage]) => displayWidth(usage))))
  return [
    lineOf([{ text: strings.commands, styles: ['bold'] }]),
    ...rows.flatMap(([usage, description]) => renderRow(usage, description, column)),
    lineOf([]),
    ...strings.usage.map((text) => lineOf([{ text, styles: ['dim'] }])),
  ]
}

function renderRow(usage: string, description: string, column: number): Line[] {
  const indent: Run = { text: ' '.repeat(column + 4), styles: [] }
  const name: Run = { text: `  ${usage}`, styles: ['cyan'] }
  const runs: Run[] = [{ text: description, styles: [] }]
  if (displayWidth(usage) > column) return [lineOf([name]), { first: [indent], rest: [indent], runs }]
  return [{ first: [name, { text: ' '.repeat(column + 2 - displayWidth(usage)), styles: [] }], rest: [indent], runs }]
}

/** `/read section [paragraph]`; in another language by both names. */
function usageOf({ command, name, localName, options }: CommandSpec, strings: TerminalStrings): string {
  const words = command.kind === 'message' ? [strings.message] : options.map((option: OptionSpec) => (option.required ? option.name : `[${option.name}]`))
  return [`/${name}`, ...(localName === undefined ? [] : [`/${localName}`]), ...words].join(' ')
}

function lineOf(runs: readonly Run[]): Line {
  return { first: [], rest: [], runs }
}
