/** What the Discord edge itself has to say, in every language: failures, limits, hints. Cards are the commands' business. */
import type { Locale } from '#src/language/locale.ts'

export interface Notices {
  readonly failed: (id: string) => string
  readonly outdated: string
  readonly unknownCommand: string
  readonly limited: (seconds: number) => string
  readonly channelLimited: (seconds: number) => string
  readonly answeredAbove: (link: string) => string
  readonly emptyMention: string
  readonly unreadable: string
  readonly preview: string
}

const catalogue: Readonly<Record<Locale, Notices>> = {
  en: {
    failed: (id) => `Something went wrong on my side. Please try again; if it happens again, tell my operator this id: \`${id}\``,
    outdated: 'This card is from an older version of me, so its buttons no longer work. Please ask again with a command.',
    unknownCommand: 'I no longer have this command. Type `/` to see the ones that I have.',
    limited: (seconds) => `That was a lot at once. I will gladly answer you again in ${seconds} s.`,
    channelLimited: (seconds) => `This channel is busy just now. I will gladly answer here again in ${seconds} s; private answers work in the meantime.`,
    answeredAbove: (link) => `That was answered here a moment ago: ${link}`,
    emptyMention: 'Ask me a question about the article together with the mention, or use `/ask`. `/about` says what I can do.',
    unreadable: 'Discord does not let me read that message. Open its menu instead: *Apps* → *Find in the article*.',
    preview: 'Here is what I found in the article:',
  },
  'zh-CN': {
    failed: (id) => `我这边出了点问题。请再试一次；如果还是不行，请把这个编号告诉我的运营者：\`${id}\``,
    outdated: '这张卡片来自旧版本，上面的按钮已经失效。请用命令重新提问。',
    unknownCommand: '这个命令已经没有了。输入 `/` 可以查看现有的命令。',
    limited: (seconds) => `您一下子问得有点多。${seconds} 秒后我很乐意继续回答。`,
    channelLimited: (seconds) => `这个频道现在有点忙。${seconds} 秒后我会继续在这里回答；这期间可以使用仅自己可见的回答。`,
    answeredAbove: (link) => `这个问题刚刚在这里回答过：${link}`,
    emptyMention: '请在提及我的同时写下关于文章的问题，或者使用 `/ask`。`/about` 会介绍我能做什么。',
    unreadable: 'Discord 不允许我读取那条消息。请打开它的菜单：*应用* → *在文章中查找*。',
    preview: '这是我在文章里找到的内容：',
  },
  'zh-TW': {
    failed: (id) => `我這邊出了點問題。請再試一次；如果還是不行，請把這個編號告訴我的營運者：\`${id}\``,
    outdated: '這張卡片來自舊版本，上面的按鈕已經失效。請用指令重新提問。',
    unknownCommand: '這個指令已經沒有了。輸入 `/` 可以查看現有的指令。',
    limited: (seconds) => `您一下子問得有點多。${seconds} 秒後我很樂意繼續回答。`,
    channelLimited: (seconds) => `這個頻道現在有點忙。${seconds} 秒後我會繼續在這裡回答；這段期間可以使用僅自己可見的回答。`,
    answeredAbove: (link) => `這個問題剛剛在這裡回答過：${link}`,
    emptyMention: '請在提及我的同時寫下關於文章的問題，或者使用 `/ask`。`/about` 會介紹我能做什麼。',
    unreadable: 'Discord 不允許我讀取那則訊息。請打開它的選單：*應用程式* → *在文章中尋找*。',
    preview: '這是我在文章裡找到的內容：',
  },
}

export function noticesOf(locale: Locale): Notices {
  return catalogue[locale]
}
