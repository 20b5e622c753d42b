/** Commands that use everything a command may do: each kind of reply, slow and broken ones. */
import { ApplicationCommandType, ContextMenuCommandBuilder, SlashCommandBuilder } from 'discord.js'
import type { APIMessageTopLevelComponent } from 'discord.js'
import { defineCommand } from '#src/command.ts'
import type { Command, Context } from '#src/command.ts'
import { encodeCustomId } from '#src/reply/custom-id.ts'
import type { Message, Reply } from '#src/reply/reply.ts'

const text = (content: string): APIMessageTopLevelComponent => ({ type: 10, content })

function card(content: string, ...buttons: readonly [label: string, action: string, ...args: string[]][]): Message {
  if (buttons.length === 0) return { components: [text(content)] }
  return {
    components: [
      text(content),
      {
        type: 1,
        components: buttons.map(([label, action, ...args]) => ({ type: 2, style: 2, label, custom_id: encodeCustomId({ command: 'ask', action, args }) })),
      },
    ],
  }
}

const show = (message: Message, visibility: 'public' | 'private' = 'public'): Reply => ({ kind: 'show', visibility, message })

function answerTo(question: string, { engine, locale }: Context): Message {
  return card(
    `[${locale}] ${engine.ask(question, { locale }).text}`,
    ['Again', 'again', question.slice(0, 40)],
    ['Ask about this', 'open'],
    ['Fail', 'fail'],
    ['Share', 'share'],
  )
}

const ask = defineCommand({
  kind: 'slash',
  data: new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Asks.')
    .setDescriptionLocalizations({ 'zh-CN': '提问' })
    .addStringOption((option) => option.setName('question').setDescription('What to ask').setRequired(true).setAutocomplete(true))
    .addBooleanOption((option) => option.setName('private').setDescription('Only for you'))
    .addUserOption((option) => option.setName('for').setDescription('Whom to point at it')),
  run({ question, private: isPrivate, for: member }, context) {
    const message = answerTo(String(question), context)
    return show(typeof member === 'string' ? { ...message, ping: member } : message, isPrivate === true ? 'private' : 'public')
  },
  suggest: ({ value }) => Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (letter) => ({ name: `${value}${letter}`, value: letter })),
  actions: {
    again: ({ args }, context) => ({ kind: 'update', message: answerTo(`${args[0] ?? ''} again`, context) }),
    open: () => ({
      kind: 'modal',
      modal: {
        custom_id: encodeCustomId({ command: 'ask', action: 'submit', args: ['1.1'] }),
        title: 'Ask',
        components: [{ type: 18, label: 'Question', component: { type: 4, custom_id: 'question', style: 1 } }],
      },
    }),
    submit: ({ args, fields }, context) => show(answerTo(`${fields.question ?? ''} ${args[0] ?? ''}`, context)),
    pick: ({ values }) => show(card(`picked ${values.join()}`), 'private'),
    share: (_, context) => ({ kind: 'share', message: card('shared with all'), card: answerTo('shared', context) }),
    fail: () => {
      throw new Error('the words of a person: boo')
    },
  },
})

const find = defineCommand({
  kind: 'message',
  data: new ContextMenuCommandBuilder().setName('Find in the article').setType(ApplicationCommandType.Message),
  run: (content) => show(card(`about: ${content}`), 'private'),
})

/** Waits: no command of ours does, but the edge must survive one that will. */
function slow(name: string, reply: Reply): Command {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract is synchronous, and this breaks it on purpose.
  const run = (({ ms }: { ms?: unknown }) => new Promise((resolve) => setTimeout(resolve, Number(ms ?? 100), reply))) as unknown as () => Reply
  return defineCommand({
    kind: 'slash',
    data: new SlashCommandBuilder()
      .setName(name)
      .setDescription('Waits.')
      .addIntegerOption((option) => option.setName('ms').setDescription('How long'))
      .addBooleanOption((option) => option.setName('private').setDescription('Only for you')),
    run,
    actions: { wait: run },
  })
}

const slowModal: Reply = { kind: 'modal', modal: { custom_id: 'x', title: 'Late', components: [] } }

export const stubCommands: readonly Command[] = [
  ask,
  find,
  slow('slow', show(card('at last'))),
  slow('slow-private', show(card('for you alone'), 'private')),
  slow('slow-modal', slowModal),
  slow('slow-update', { kind: 'update', message: card('changed at last') }),
]
