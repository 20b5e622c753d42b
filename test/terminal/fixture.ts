/** A small world for the terminal: commands with every kind of option and reply, and a conversation through real streams. */
import { PassThrough } from 'node:stream'
import { ApplicationCommandType, ContextMenuCommandBuilder, SlashCommandBuilder, type APIMessageTopLevelComponent } from 'discord.js'
import { defineCommand, type Command } from '#src/command.ts'
import type { Engine } from '#src/engine.ts'
import type { Locale } from '#src/language/locale.ts'
import { encodeCustomId } from '#src/reply/custom-id.ts'
import type { Message, Reply } from '#src/reply/reply.ts'
import { openTerminal } from '#src/terminal/chat.ts'
import { createTinyEngine } from '#test/discord/tiny-engine.ts'

export const text = (content: string): APIMessageTopLevelComponent => ({ type: 10, content })

export const button = (label: string, action: string, ...args: string[]) => ({
  type: 2 as const,
  style: 2 as const,
  label,
  custom_id: encodeCustomId({ command: 'ask', action, args }),
})

const show = (...components: APIMessageTopLevelComponent[]): Reply => ({ kind: 'show', visibility: 'public', message: { components } })

const ask = defineCommand({
  kind: 'slash',
  data: new SlashCommandBuilder()
    .setName('ask')
    .setNameLocalizations({ 'zh-CN': '提问' })
    .setDescription('Asks a question')
    .setDescriptionLocalizations({ 'zh-CN': '就文章提问' })
    .addStringOption((option) => option.setName('question').setDescription('What to ask').setRequired(true).setMaxLength(60))
    .addBooleanOption((option) => option.setName('private').setDescription('Only for you'))
    .addUserOption((option) => option.setName('for').setDescription('Whom to point at it')),
  run: ({ question, private: isPrivate }, { engine, locale }) =>
    show(text(`[${locale}] ${String(question)} → ${engine.ask(String(question), { locale }).text}${isPrivate === true ? ' (private)' : ''}`), {
      type: 1,
      components: [
        button('Again', 'again', String(question).slice(0, 20)),
        { type: 2, style: 2, label: 'Off', custom_id: 'off', disabled: true },
        button('Ask about this', 'open'),
        button('Fail', 'fail'),
        { type: 2, style: 5, label: 'Site', url: 'https://example.org/' },
        button('Old', 'gone'),
      ],
    }),
  actions: {
    again: ({ args }) => ({ kind: 'update', message: { components: [text(`again: ${args.join()}`)] } }),
    open: () => ({
      kind: 'modal',
      modal: {
        custom_id: encodeCustomId({ command: 'ask', action: 'submit', args: ['1.1'] }),
        title: 'Ask about this',
        components: [
          {
            type: 18,
            label: 'Your question',
            description: 'One line',
            component: { type: 4, custom_id: 'question', style: 1, min_length: 3, placeholder: 'And why?' },
          },
          {
            type: 18,
            label: 'Tone',
            component: {
              type: 3,
              custom_id: 'tone',
              options: [
                { label: 'Plain', value: 'p' },
                { label: 'Formal', value: 'f' },
              ],
            },
          },
        ],
      },
    }),
    submit: ({ args, fields }) => show(text(`about ${args.join()}: ${fields.question ?? ''} (${fields.tone ?? ''})`)),
    fail: () => {
      throw new Error('boom')
    },
  },
})

const birds = ['blue tit', 'black bird', 'robin']

const list = defineCommand({
  kind: 'slash',
  data: new SlashCommandBuilder()
    .setName('list')
    .setDescription('Lists')
    .addIntegerOption((option) => option.setName('page').setDescription('Which page').setMinValue(1).setMaxValue(9))
    .addStringOption((option) =>
      option.setName('colour').setDescription('Which colour').addChoices({ name: 'Dark red', value: 'red' }, { name: 'Blue', value: 'blue' }),
    )
    .addStringOption((option) => option.setName('bird').setDescription('Which bird').setAutocomplete(true))
    .addBooleanOption((option) => option.setName('private').setDescription('Only for you')),
  run: (options) =>
    show(text(JSON.stringify(options)), {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: encodeCustomId({ command: 'list', action: 'pick', args: ['a'] }),
          placeholder: 'Pick one',
          options: birds.map((bird) => ({ label: bird, value: `id:${bird}`, description: 'A bird' })),
        },
      ],
    }),
  suggest: ({ name, value }) => (name === 'bird' ? birds.filter((bird) => bird.includes(value)).map((bird) => ({ name: bird, value: `id:${bird}` })) : []),
  actions: { pick: ({ args, values }) => show(text(`picked ${args.join()} ${values.join()}`)) },
})

const find = defineCommand({
  kind: 'message',
  data: new ContextMenuCommandBuilder().setName('Find in the article').setType(ApplicationCommandType.Message),
  run: (content) => show(text(`found for: ${content}`)),
})

export const commands: readonly Command[] = [ask, list, find]

export interface Conversation {
  readonly engine?: Engine
  readonly commands?: readonly Command[]
  readonly locale?: Locale
  readonly color?: boolean
  readonly columns?: number
  /** A keyboard and a screen, instead of pipes. */
  readonly interactive?: boolean
}

/** Everything that the terminal shows for this input, which then ends. */
export async function converse(
  input: string,
  { engine = createTinyEngine(), commands: known = commands, locale = 'en', color = false, columns = 80, interactive = false }: Conversation = {},
): Promise<string> {
  const [keyboard, screen] = [stream(interactive), stream(interactive)]
  let shown = ''
  screen.setEncoding('utf8').on('data', (chunk: string) => (shown += chunk))
  const ended = openTerminal({ engine, commands: known, input: keyboard, output: screen, locale, color, columns })
  // A keyboard sends its keys one by one: what comes in one piece is a paste, in which Tab is a letter.
  for (const key of interactive ? input : [input]) keyboard.write(key)
  keyboard.end()
  await ended
  screen.end()
  return shown
}

/** A stream that says it is a terminal, with what readline needs of one. */
export function stream(isTTY: boolean): PassThrough & { readonly isTTY: boolean } {
  const made = new PassThrough()
  return Object.assign(made, { isTTY, setRawMode: () => made })
}

export function message(...components: APIMessageTopLevelComponent[]): Message {
  return { components }
}
