/** What the terminal itself has to say, in every language: hints and problems at the prompt. Cards are the commands' business. */
import type { Locale } from '#src/language/locale.ts'

export interface TerminalStrings {
  readonly welcome: (article: string) => string
  readonly goodbye: string
  readonly commands: string
  readonly usage: readonly string[]
  readonly builtIn: { readonly help: string; readonly lang: string; readonly quit: string }
  readonly message: string
  readonly optional: string
  readonly unknownCommand: (name: string, nearest: readonly string[]) => string
  readonly unknownOption: (name: string, nearest: string) => string
  readonly missing: (option: string, description: string) => string
  readonly missingText: (command: string) => string
  readonly tooMuch: (text: string) => string
  readonly notANumber: (option: string, text: string) => string
  readonly notYesOrNo: (option: string, text: string) => string
  readonly notAChoice: (option: string, text: string, choices: readonly string[]) => string
  readonly outOfRange: (option: string, min: number | undefined, max: number | undefined) => string
  readonly noButtons: string
  readonly noSuchButton: (last: number) => string
  readonly outdated: string
  readonly failed: string
  readonly unknownLocale: (locales: readonly string[]) => string
  readonly localeSet: string
  readonly cancelled: string
  readonly tooShort: (field: string, min: number) => string
  readonly tooLong: (field: string, max: number) => string
  readonly pickNumber: (max: number) => string
  readonly example: (text: string) => string
  /** How a field of a modal is filled: at a pipe there is no prompt that shows it. */
  readonly nextLine: string
  readonly nextLineOptional: string
}

const en: TerminalStrings = {
  welcome: (article) => `Ask a question about ${article}. /help lists the commands, /quit leaves.`,
  goodbye: 'Goodbye.',
  commands: 'Commands',
  usage: [
    'A line without a slash is a question.',
    'Options go by name (name:value, "quotation marks" around spaces) or by position; Tab completes.',
    'A number presses that button of the last card.',
  ],
  builtIn: { help: 'this list', lang: 'switch the language: en, zh-CN, zh-TW', quit: 'leave' },
  message: 'message',
  optional: 'optional',
  unknownCommand: (name, nearest) =>
    `There is no command /${name}.${nearest.length > 0 ? ` Did you mean ${listOr(nearest, ' or ')}?` : ''} /help lists the commands.`,
  unknownOption: (name, nearest) => `There is no option "${name}". Did you mean "${nearest}"?`,
  missing: (option, description) => `"${option}" is needed: ${description}`,
  missingText: (command) => `Put the message's text after /${command}.`,
  tooMuch: (text) => `That is more than the command takes: "${text}"`,
  notANumber: (option, text) => `"${option}" takes a number, not "${text}".`,
  notYesOrNo: (option, text) => `"${option}" takes yes or no, not "${text}".`,
  notAChoice: (option, text, choices) => `"${option}" cannot be "${text}". It can be: ${choices.join(', ')}`,
  outOfRange: (option, min, max) =>
    `"${option}" must be ${min === undefined ? '' : `at least ${min}`}${min !== undefined && max !== undefined ? ' and ' : ''}${max === undefined ? '' : `at most ${max}`}.`,
  noButtons: 'The last card has no buttons to press.',
  noSuchButton: (last) => `The last card has the numbers 1 to ${last}.`,
  outdated: 'That button belongs to another version of me and no longer works.',
  failed: 'Something went wrong on my side. Please try another question.',
  unknownLocale: (locales) => `I speak ${locales.join(', ')}: for example /lang ${locales[1] ?? ''}`,
  localeSet: 'From now on in English.',
  cancelled: 'Cancelled.',
  tooShort: (field, min) => `"${field}" must have at least ${min} characters.`,
  tooLong: (field, max) => `"${field}" can have at most ${max} characters.`,
  pickNumber: (max) => `Please type a number from 1 to ${max}, or nothing to cancel.`,
  example: (text) => `e.g. ${text}`,
  nextLine: 'The next line is the answer; an empty line cancels.',
  nextLineOptional: 'The next line is the answer; an empty line leaves it as it is.',
}

const zhCN: TerminalStrings = {
  welcome: (article) => `请就${article}提问。/help 列出命令，/quit 退出。`,
  goodbye: '再见。',
  commands: '命令',
  usage: [
    '不以斜杠开头的一行就是一个问题。',
    '选项可以按名称（name:value，含空格时加 "引号"）或按顺序输入；Tab 键可以补全。',
    '输入数字即按下最后一张卡片上对应的按钮。',
  ],
  builtIn: { help: '显示本列表', lang: '切换语言：en、zh-CN、zh-TW', quit: '退出' },
  message: '消息',
  optional: '可选',
  unknownCommand: (name, nearest) => `没有 /${name} 这个命令。${nearest.length > 0 ? `您是想用 ${listOr(nearest, ' 或 ')} 吗？` : ''}/help 列出所有命令。`,
  unknownOption: (name, nearest) => `没有选项“${name}”。您是想用“${nearest}”吗？`,
  missing: (option, description) => `缺少“${option}”：${description}`,
  missingText: (command) => `请在 /${command} 后面写上消息的文字。`,
  tooMuch: (text) => `超出了这个命令的选项：“${text}”`,
  notANumber: (option, text) => `“${option}”应为数字，而不是“${text}”。`,
  notYesOrNo: (option, text) => `“${option}”应为“是”或“否”，而不是“${text}”。`,
  notAChoice: (option, text, choices) => `“${option}”不能是“${text}”，可以是：${choices.join('、')}`,
  outOfRange: (option, min, max) =>
    `“${option}”必须${min === undefined ? '' : `不小于 ${min}`}${min !== undefined && max !== undefined ? '且' : ''}${max === undefined ? '' : `不大于 ${max}`}。`,
  noButtons: '最后一张卡片上没有可以按的按钮。',
  noSuchButton: (last) => `最后一张卡片上的编号是 1 到 ${last}。`,
  outdated: '这个按钮属于另一个版本，已经失效。',
  failed: '我这边出了点问题，请换个问题试试。',
  unknownLocale: (locales) => `我会说 ${locales.join('、')}，例如 /lang ${locales[1] ?? ''}`,
  localeSet: '从现在起使用简体中文。',
  cancelled: '已取消。',
  tooShort: (field, min) => `“${field}”至少要有 ${min} 个字符。`,
  tooLong: (field, max) => `“${field}”最多 ${max} 个字符。`,
  pickNumber: (max) => `请输入 1 到 ${max} 之间的数字；什么都不写则取消。`,
  example: (text) => `例如：${text}`,
  nextLine: '下一行就是答案；空行则取消。',
  nextLineOptional: '下一行就是答案；空行则保持原样。',
}

const zhTW: TerminalStrings = {
  welcome: (article) => `請就${article}提問。/help 列出指令，/quit 離開。`,
  goodbye: '再見。',
  commands: '指令',
  usage: [
    '不以斜線開頭的一行就是一個問題。',
    '選項可以按名稱（name:value，含空格時加 "引號"）或按順序輸入；Tab 鍵可以補全。',
    '輸入數字即按下最後一張卡片上對應的按鈕。',
  ],
  builtIn: { help: '顯示本列表', lang: '切換語言：en、zh-CN、zh-TW', quit: '離開' },
  message: '訊息',
  optional: '可選',
  unknownCommand: (name, nearest) => `沒有 /${name} 這個指令。${nearest.length > 0 ? `您是想用 ${listOr(nearest, ' 或 ')} 嗎？` : ''}/help 列出所有指令。`,
  unknownOption: (name, nearest) => `沒有選項「${name}」。您是想用「${nearest}」嗎？`,
  missing: (option, description) => `缺少「${option}」：${description}`,
  missingText: (command) => `請在 /${command} 後面寫上訊息的文字。`,
  tooMuch: (text) => `超出了這個指令的選項：「${text}」`,
  notANumber: (option, text) => `「${option}」應為數字，而不是「${text}」。`,
  notYesOrNo: (option, text) => `「${option}」應為「是」或「否」，而不是「${text}」。`,
  notAChoice: (option, text, choices) => `「${option}」不能是「${text}」，可以是：${choices.join('、')}`,
  outOfRange: (option, min, max) =>
    `「${option}」必須${min === undefined ? '' : `不小於 ${min}`}${min !== undefined && max !== undefined ? '且' : ''}${max === undefined ? '' : `不大於 ${max}`}。`,
  noButtons: '最後一張卡片上沒有可以按的按鈕。',
  noSuchButton: (last) => `最後一張卡片上的編號是 1 到 ${last}。`,
  outdated: '這個按鈕屬於另一個版本，已經失效。',
  failed: '我這邊出了點問題，請換個問題試試。',
  unknownLocale: (locales) => `我會說 ${locales.join('、')}，例如 /lang ${locales[1] ?? ''}`,
  localeSet: '從現在起使用繁體中文。',
  cancelled: '已取消。',
  tooShort: (field, min) => `「${field}」至少要有 ${min} 個字元。`,
  tooLong: (field, max) => `「${field}」最多 ${max} 個字元。`,
  pickNumber: (max) => `請輸入 1 到 ${max} 之間的數字；什麼都不寫則取消。`,
  example: (text) => `例如：${text}`,
  nextLine: '下一行就是答案；空行則取消。',
  nextLineOptional: '下一行就是答案；空行則保持原樣。',
}

function listOr(names: readonly string[], or: string): string {
  return names.map((name) => `/${name}`).join(or)
}

const catalogue: Readonly<Record<Locale, TerminalStrings>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW }

export function terminalStringsOf(locale: Locale): TerminalStrings {
  return catalogue[locale]
}
