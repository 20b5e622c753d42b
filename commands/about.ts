/** `/about`: what the bot is, what it can do, its source, its limits and what it keeps. */
import { defineCommand } from '#src/command.ts'
import { renderAbout } from '#src/reply/about-card.ts'
import { slash, visibilityOf, withPrivate } from '#src/reply/wording.ts'

export default defineCommand({
  kind: 'slash',
  data: withPrivate(
    slash({
      name: { en: 'about', 'zh-CN': '关于', 'zh-TW': '關於' },
      description: {
        en: 'What this bot can do, where its words come from, and its limits',
        'zh-CN': '这个机器人能做什么、文字出自哪里、有何局限',
        'zh-TW': '這個機器人能做什麼、文字出自哪裡、有何限制',
      },
    }),
  ),
  run: (options, { engine, locale }) => ({ kind: 'show', visibility: visibilityOf(options), message: renderAbout(engine, locale) }),
})
