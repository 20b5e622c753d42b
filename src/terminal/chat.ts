/** The chat at the prompt: a line in, a card out; piped input is answered line by line without a prompt. */
import { createInterface } from 'node:readline/promises'
import { setImmediate } from 'node:timers/promises'
import type { Command } from '#src/command.ts'
import type { Engine } from '#src/engine.ts'
import type { Locale } from '#src/language/locale.ts'
import { createSession } from '#src/terminal/session.ts'
import { terminalStringsOf } from '#src/terminal/strings.ts'

export interface TerminalOptions {
  readonly engine: Engine
  readonly commands: readonly Command[]
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly locale: Locale
  /** See `terminalFeatures`. */
  readonly color: boolean
  /** The width where the output does not tell its own. */
  readonly columns?: number
}

/** Resolves at the end of input, at `/quit`, Ctrl-C or Ctrl-D, or when the reader of the output has gone. */
export async function openTerminal({ engine, commands, input, output, locale, color, columns }: TerminalOptions): Promise<void> {
  const interactive = input.isTTY === true && output.isTTY === true
  const prompt = interactive ? '> ' : ''
  const terminal = createInterface({ input, output, terminal: interactive, prompt, completer: (line: string) => session.complete(line) })
  const lines = terminal[Symbol.asyncIterator]()
  let isOpen = true
  terminal.once('close', () => (isOpen = false))
  let hasReader = true
  const nextLine = async (question: string): Promise<string | undefined> => {
    if (!hasReader) return undefined
    // Lines that came before the end are still to be answered, but there is nobody left to prompt.
    if (interactive && isOpen) {
      terminal.setPrompt(question)
      terminal.prompt()
    }
    const { value, done } = await lines.next()
    return done === true ? undefined : value
  }
  const print = (text: string): void => {
    output.write(`${text}\n`)
  }
  const session = createSession({
    engine,
    commands,
    locale,
    color,
    columns: () => output.columns ?? columns,
    print: (text) => print(`${text}\n`),
    nextLine,
  })
  // `head` and a closed window end the conversation, they are no failure; what was being written may still fail afterwards.
  output.on('error', () => {
    hasReader = false
    terminal.close()
  })
  try {
    if (interactive) session.greet()
    for (let line = await nextLine(prompt); line !== undefined; line = await nextLine(prompt)) {
      if (!(await session.handle(line))) break
      // A queue of lines would keep the event loop from telling that the reader has gone.
      await setImmediate()
    }
    if (interactive) print(`\n${terminalStringsOf(locale).goodbye}`)
  } finally {
    terminal.close()
  }
}

/** What a stream can show: Node's own test honours NO_COLOR, FORCE_COLOR and TERM. */
export function terminalFeatures(output: { readonly isTTY?: boolean; readonly columns?: number; readonly hasColors?: () => boolean }): {
  readonly color: boolean
  readonly columns: number
} {
  return { color: output.isTTY === true && output.hasColors?.() === true, columns: output.columns ?? 80 }
}
