/** The message command that finds the passages which bear on somebody's message. */
import { defineCommand } from '#src/command.ts'
import { notice } from '#src/reply/notice.ts'
import { reveal } from '#src/reply/outcome.ts'
import { renderPassages } from '#src/reply/passages-card.ts'
import { citationsOf } from '#src/reply/subject.ts'
import { messageMenu } from '#src/reply/wording.ts'

const command = 'Find in the article'
const maxPassages = 4

const share = (places: string) => ({ command, action: 'share', args: [places] })

export default defineCommand({
  kind: 'message',
  data: messageMenu({ en: command, 'zh-CN': '在文章中查找', 'zh-TW': '在文章中尋找' }),
  run: (text, { engine, locale }) => {
    if (text.trim() === '') return notice('emptyMessage', locale)
    const passages = engine.passages(text, { locale, limit: maxPassages })
    if (passages.length === 0) return notice('noPassages', locale)
    return reveal(renderPassages(passages, engine, { title: 'findTitle', locale, share }), locale)
  },
  actions: {
    share: ({ args: [places] }, { engine, locale }) => {
      const passages = citationsOf(places, engine, locale)
      if (passages === undefined) return notice('gone', locale)
      const card = renderPassages(passages, engine, { title: 'findTitle', locale })
      return { kind: 'share', message: card, card }
    },
  },
})
