/** One conversation in the terminal: what each line does, and what the numbers on the last card mean. */
import type { Command, Context } from '#src/command.ts'
import type { Engine } from '#src/engine.ts'
import { locales, type Locale } from '#src/language/locale.ts'
import { decodeCustomId } from '#src/reply/custom-id.ts'
import type { Message, Reply } from '#src/reply/reply.ts'
import { complete, suggestValues, type Completion } from '#src/terminal/complete.ts'
import { renderHelp } from '#src/terminal/help.ts'
import { renderLines, type Line } from '#src/terminal/layout.ts'
import { cleanText } from '#src/terminal/markdown.ts'
import { askModal } from '#src/terminal/modal.ts'
import { nearestNames } from '#src/terminal/nearest.ts'
import { createPaint, type Style } from '#src/terminal/paint.ts'
import { readOptions } from '#src/terminal/read-options.ts'
import { fitColumns, renderMessage, type Press } from '#src/terminal/render-message.ts'
import { describeCommands, type CommandSpec } from '#src/terminal/spec.ts'
import { terminalStringsOf } from '#src/terminal/strings.ts'

export interface SessionOptions {
  readonly engine: Engine
  readonly commands: readonly Command[]
  readonly locale: Locale
  readonly color: boolean
  readonly columns: () => number | undefined
  /** Prints a block of text. */
  readonly print: (text: string) => void
  /** The next line that is typed, for the fields of a modal; undefined at the end of input. */
  readonly nextLine: (prompt: string) => Promise<string | undefined>
}

export interface Session {
  /** False when the line ends the conversation. Never rejects. */
  readonly handle: (line: string) => Promise<boolean>
  /** The text as a question, whatever it begins with. Never rejects. */
  readonly ask: (question: string) => Promise<void>
  readonly complete: (line: string) => Completion
  readonly greet: () => void
}

/** The command that a line without a slash is for. */
const askName = 'ask'

/** A longer number is not a button's but a question. */
const buttonNumber = /^\d{1,2}$/

export function createSession({ engine, commands, locale: initial, color, columns, print, nextLine }: SessionOptions): Session {
  let locale = initial
  let presses: readonly Press[] = []
  const paint = createPaint(color)
  const context = (): Context => ({ engine, locale })
  const strings = () => terminalStringsOf(locale)
  const described: Partial<Record<Locale, CommandSpec[]>> = {}
  const specs = () => (described[locale] ??= describeCommands(commands, locale))
  const printLines = (lines: readonly Line[]): void => print(renderLines(lines, fitColumns(columns()), paint).join('\n'))
  const say = (text: string, ...styles: Style[]): void => printLines([{ first: [], rest: [], runs: [{ text: cleanText(text), styles }] }])
  const complain = (text: string): void => say(text, 'yellow')

  const builtIn: Readonly<Record<string, (rest: string) => boolean>> = {
    help: () => {
      printLines(renderHelp(specs(), strings()))
      return true
    },
    lang: (rest) => {
      const found = locales.find((known) => known.toLowerCase() === rest.trim().toLowerCase())
      locale = found ?? locale
      if (found === undefined) complain(strings().unknownLocale(locales))
      else say(strings().localeSet)
      return true
    },
    quit: () => false,
    exit: () => false,
  }

  function show(message: Message): void {
    const rendered = renderMessage(message, { columns: fitColumns(columns()), color })
    presses = rendered.presses
    print(rendered.text)
  }

  async function carryOut(reply: Reply): Promise<void> {
    if (reply.kind !== 'modal') return show(reply.message)
    const fields = await askModal(reply.modal, { strings: strings(), say: (runs) => printLines([{ first: [], rest: [], runs }]), nextLine })
    if (fields === undefined) say(strings().cancelled, 'dim')
    else await act({ customId: reply.modal.custom_id }, fields)
  }

  async function act({ customId, value }: Press, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const id = decodeCustomId(customId)
    const actions = commands.find(({ data }) => data.name === id?.command)?.actions
    const action = id !== undefined && actions !== undefined && Object.hasOwn(actions, id.action) ? actions[id.action] : undefined
    if (id === undefined || action === undefined) complain(strings().outdated)
    else await carryOut(action({ args: id.args, values: value === undefined ? [] : [value], fields }, context()))
  }

  async function press(number: number): Promise<void> {
    const found = presses[number - 1]
    if (found !== undefined) await act(found)
    else complain(presses.length === 0 ? strings().noButtons : strings().noSuchButton(presses.length))
  }

  async function run({ command, name, options: optionSpecs }: CommandSpec, rest: string): Promise<void> {
    if (command.kind === 'message') {
      if (rest.trim() === '') complain(strings().missingText(name))
      else await carryOut(command.run(rest.trim(), context()))
      return
    }
    const read = readOptions(rest, optionSpecs, strings())
    if ('problem' in read) return complain(read.problem)
    const options = { ...read.options }
    for (const spec of optionSpecs) {
      const value = options[spec.name]
      // Tab fills in what a suggestion is called; the command wants what it stands for.
      if (spec.autocomplete && typeof value === 'string')
        options[spec.name] = suggestValues(command, spec.name, value, options, context()).find((choice) => choice.name === value)?.value ?? value
    }
    await carryOut(command.run(options, context()))
  }

  async function runLine(line: string): Promise<boolean> {
    if (line === '') return true
    if (buttonNumber.test(line) && (presses.length > 0 || line !== '0')) {
      await press(Number(line))
      return true
    }
    const [, typed, rest = ''] = /^[/／](\S*)\s*(.*)$/su.exec(line) ?? []
    const name = typed?.toLowerCase() ?? ''
    const known = specs()
    const spec = known.find((candidate) => candidate.name === name) ?? known.find((candidate) => candidate.aliases.includes(name))
    if (typed === undefined) await ask(line)
    else if (Object.hasOwn(builtIn, name)) return builtIn[name]?.(rest) ?? true
    else if (spec !== undefined) await run(spec, rest)
    else complain(strings().unknownCommand(typed, nearestNames(name, [...known.map((candidate) => candidate.name), ...Object.keys(builtIn)])))
    return true
  }

  /** The whole line is the question: a word that looks like an option is a word. */
  async function ask(question: string): Promise<void> {
    const spec = specs().find(({ name }) => name === askName)
    const option = spec?.options.find(({ kind }) => kind === 'text')
    if (spec?.command.kind !== 'slash' || option === undefined) return complain(strings().unknownCommand(askName, []))
    await carryOut(spec.command.run({ [option.name]: question }, context()))
  }

  /** A bug in a command is shown, and the conversation goes on. */
  async function survive<T>(work: Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work
    } catch (error) {
      complain(strings().failed)
      say(String(error), 'dim')
      return otherwise
    }
  }

  return {
    handle: (line) => survive(runLine(cleanText(line).trim()), true),
    ask: (question) => survive(ask(question), undefined),
    complete: (line) => complete(line, { specs: specs(), builtIn: Object.keys(builtIn), context: context() }),
    greet: () => say(strings().welcome(engine.corpus.about.name[locale]), 'dim'),
  }
}
