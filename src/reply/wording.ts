/** Gives commands and options their names and descriptions in every language, and to all commands what they have in common. */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  SlashCommandBuilder,
  type SharedNameAndDescription,
  type SlashCommandOptionsOnlyBuilder,
} from 'discord.js'
import type { Localized } from '#src/language/locale.ts'

export interface Wording {
  /** At most 32 characters, lower case; the English one is what code knows. */
  readonly name: Localized
  /** At most 100 characters. */
  readonly description: Localized
}

type Options = Readonly<Record<string, string | number | boolean | undefined>>

/** In servers and for single users; in servers, in direct messages with the bot and elsewhere. */
const integrations = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]
const contexts = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel]

const privately: Wording = {
  name: { en: 'private', 'zh-CN': '私密', 'zh-TW': '私密' },
  description: { en: 'Show the answer to you alone', 'zh-CN': '只显示给你一个人', 'zh-TW': '只顯示給你一個人' },
}

/** A slash command without options so far. */
export function slash(wording: Wording): SlashCommandBuilder {
  return worded(new SlashCommandBuilder(), wording).setIntegrationTypes(integrations).setContexts(contexts)
}

/** A command in the menu of messages. */
export function messageMenu(name: Localized): ContextMenuCommandBuilder {
  return new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(name.en)
    .setNameLocalizations({ 'zh-CN': name['zh-CN'], 'zh-TW': name['zh-TW'] })
    .setIntegrationTypes(integrations)
    .setContexts(contexts)
}

export function worded<B extends SharedNameAndDescription>(builder: B, { name, description }: Wording): B {
  return builder
    .setName(name.en)
    .setNameLocalizations({ 'zh-CN': name['zh-CN'], 'zh-TW': name['zh-TW'] })
    .setDescription(description.en)
    .setDescriptionLocalizations({ 'zh-CN': description['zh-CN'], 'zh-TW': description['zh-TW'] })
}

/** Adds the option `private`, which every slash command has. */
export function withPrivate(builder: SlashCommandBuilder | SlashCommandOptionsOnlyBuilder): SlashCommandOptionsOnlyBuilder {
  return builder.addBooleanOption((option) => worded(option, privately))
}

export function visibilityOf(options: Options): 'public' | 'private' {
  return options.private === true ? 'private' : 'public'
}

/** The visibility in a custom id; private unless it says otherwise. */
export function parseVisibility(text: string | undefined): 'public' | 'private' {
  return text === 'public' ? 'public' : 'private'
}

/** An option's text; empty where it is missing or of another type. */
export function textOption(options: Options, name: string): string {
  const value = options[name]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** A page number in a custom id; the first for anything else. */
export function parsePage(text: string | undefined): number {
  const page = Number(text)
  return Number.isSafeInteger(page) && page > 0 ? page : 0
}
