/** A Components V2 message → text for a terminal, and what its numbered buttons and options do. */
import { decodeCustomId } from '#src/reply/custom-id.ts'
import type { Message } from '#src/reply/reply.ts'
import { behind, renderLines, type Line, type Run } from '#src/terminal/layout.ts'
import { cleanText, parseMarkdown } from '#src/terminal/markdown.ts'
import { createPaint, nearestStyle } from '#src/terminal/paint.ts'

type TopLevel = Message['components'][number]
type Container = Extract<TopLevel, { type: 17 }>
type Component = TopLevel | Container['components'][number]
type Section = Extract<Component, { type: 9 }>
type ActionRow = Extract<Component, { type: 1 }>
type InRow = ActionRow['components'][number]
type Button = Extract<InRow, { type: 2 }>
type Select = Exclude<InRow, Button>

/** Discord's numbers for the kinds of components. */
const types = { actionRow: 1, button: 2, stringSelect: 3, section: 9, text: 10, thumbnail: 11, gallery: 12, file: 13, separator: 14 } as const

/** Of a button's styles, the one that stands out. */
const primaryStyle = 1

/** What typing a number does: press the button, or pick the option `value` of the select. */
export interface Press {
  readonly customId: string
  readonly value?: string
}

export interface RenderOptions {
  readonly columns: number
  readonly color: boolean
}

export interface Rendered {
  readonly text: string
  /** In the order of their numbers, from 1. */
  readonly presses: readonly Press[]
}

/** What posts a card for others to see: here there are no others. */
const shareAction = 'share'

/** Narrower, a quote's bar and a word no longer fit; wider, lines get hard to read. */
const minColumns = 40
const maxColumns = 100

export function fitColumns(columns: number | undefined): number {
  return Math.max(minColumns, Math.min(columns ?? 80, maxColumns))
}

export function renderMessage({ components }: Message, { columns, color }: RenderOptions): Rendered {
  const presses: Press[] = []
  const lines = renderComponents(components, presses)
  return { text: renderLines(lines, fitColumns(columns), createPaint(color)).join('\n'), presses }
}

/** Lines without width: numbers are given out as buttons are met, so `presses` grows. */
function renderComponent(component: Component, presses: Press[]): Line[] {
  switch (component.type) {
    case types.actionRow:
      return renderRow(component, presses)
    case types.section:
      return renderSection(component, presses)
    case types.text:
      return parseMarkdown(component.content)
    case types.gallery:
      return component.items.map((item) => renderMedia(item.description, item.media.url))
    case types.file:
      return [renderMedia(undefined, component.file.url)]
    case types.separator:
      return component.divider === false ? [] : [{ ...lineOf([]), rule: true }]
    default:
      return renderContainer(component, presses)
  }
}

function renderContainer({ components, accent_color: accent }: Container, presses: Press[]): Line[] {
  const bar: Run = { text: '▌ ', styles: typeof accent === 'number' ? [nearestStyle(accent)] : ['dim'] }
  return renderComponents(components, presses).map((line) => behind(bar, line))
}

function renderSection({ components, accessory }: Section, presses: Press[]): Line[] {
  const texts = components.flatMap(({ content }) => parseMarkdown(content))
  const beside = accessory.type === types.thumbnail ? renderMedia(accessory.description, accessory.media.url) : lineOf(renderButton(accessory, presses))
  return [...texts, beside]
}

function renderMedia(description: string | null | undefined, url: string): Line {
  const text = [description ?? '', /^https?:/.test(url) ? url : url.replace(/^attachment:\/\//, '')].filter((part) => part !== '').join(' · ')
  return { first: [{ text: '▣ ', styles: ['dim'] }], rest: [{ text: '  ', styles: [] }], runs: [{ text: cleanText(text), styles: ['dim'] }] }
}

function renderRow({ components }: ActionRow, presses: Press[]): Line[] {
  const buttons = components.filter((component) => component.type === types.button).filter((button) => !isShare(button))
  const runs = buttons.flatMap((button) => [gap].concat(renderButton(button, presses))).slice(1)
  return [
    ...(runs.length > 0 ? [lineOf(runs)] : []),
    ...components.flatMap((component) => (component.type === types.button ? [] : renderSelect(component, presses))),
  ]
}

function isShare(button: Button): boolean {
  return 'custom_id' in button && decodeCustomId(button.custom_id)?.action === shareAction
}

/** `[1] In context`: kept on one line. A button that cannot be pressed here has no number. */
function renderButton(button: Button, presses: Press[]): Run[] {
  const emoji = 'emoji' in button ? button.emoji?.name : undefined
  const label = cleanText([emoji, 'label' in button ? button.label : undefined].filter((part) => part).join(' '))
  if ('url' in button)
    return [
      { text: label, styles: ['underline'] },
      { text: ` (${button.url})`, styles: ['dim'] },
    ]
  if (!('custom_id' in button) || button.disabled) return [{ text: label, styles: ['dim'] }]
  presses.push({ customId: button.custom_id })
  return numbered(presses.length, label, button.style === primaryStyle)
}

/** Only a select of given options works here: users, roles and channels are Discord's. */
function renderSelect(select: Select, presses: Press[]): Line[] {
  const heading = lineOf([{ text: cleanText(select.placeholder ?? ''), styles: ['dim'] }])
  const options = select.type === types.stringSelect && !select.disabled ? select.options : []
  return [
    ...(select.placeholder ? [heading] : []),
    ...options.map(({ label, value, description, emoji, default: isDefault }) => {
      presses.push({ customId: select.custom_id, value })
      const number = `[${presses.length}] `
      const runs: Run[] = [
        { text: cleanText([emoji?.name, label].filter((part) => part).join(' ')), styles: isDefault ? ['bold'] : [] },
        ...(description ? [{ text: ` · ${cleanText(description)}`, styles: ['dim'] } satisfies Run] : []),
      ]
      return { first: [{ text: number, styles: ['cyan'] }], rest: [{ text: ' '.repeat(number.length), styles: [] }], runs } satisfies Line
    }),
  ]
}

function numbered(number: number, label: string, primary: boolean): Run[] {
  return [
    { text: `[${number}] `, styles: ['cyan'], isWhole: true },
    { text: label, styles: primary ? ['bold'] : [], isWhole: true },
  ]
}

/** An empty line between components, as Discord leaves a gap; none beside a rule and between rows of buttons. */
function renderComponents(components: readonly Component[], presses: Press[]): Line[] {
  const lines: Line[] = []
  let previous: Component | undefined
  for (const component of components) {
    const block = renderComponent(component, presses)
    const isClose = lines.length === 0 || lines.at(-1)?.rule || block[0]?.rule || (previous !== undefined && isButtons(previous) && isButtons(component))
    if (block.length > 0) lines.push(...(isClose ? [] : [lineOf([])]), ...block)
    previous = component
  }
  return lines
}

function isButtons(component: Component): boolean {
  return component.type === types.actionRow && component.components.every(({ type }) => type === types.button)
}

const gap: Run = { text: '  ', styles: [] }

function lineOf(runs: readonly Run[]): Line {
  return { first: [], rest: [], runs }
}
