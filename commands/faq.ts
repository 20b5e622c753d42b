/** `/faq`: the common questions, or the answer to one of them. */
import { defineCommand, type Context } from '#src/command.ts'
import { answerKey } from '#src/engine.ts'
import { renderAnswer } from '#src/reply/answer-card.ts'
import { entryOf, suggestChoices } from '#src/reply/entries.ts'
import { renderFaqList } from '#src/reply/faq-card.ts'
import { renderMatches } from '#src/reply/matches-card.ts'
import { reveal, turn } from '#src/reply/outcome.ts'
import type { Message } from '#src/reply/reply.ts'
import { parsePage, slash, textOption, visibilityOf, withPrivate, worded } from '#src/reply/wording.ts'

const questionOption = {
  name: { en: 'question', 'zh-CN': '问题', 'zh-TW': '問題' },
  description: { en: 'Which question; leave it out for the list', 'zh-CN': '哪一个问题；不填则列出全部', 'zh-TW': '哪一個問題；不填則列出全部' },
}

function answerOf(id: string | undefined, visibility: 'public' | 'private', { engine, locale }: Context): Message | undefined {
  const key = id === undefined ? undefined : answerKey({ status: 'answered', source: { kind: 'faq', id } })
  const answer = key === undefined ? undefined : engine.recall(key, locale)
  return answer && renderAnswer(answer, engine, { visibility })
}

export default defineCommand({
  kind: 'slash',
  data: withPrivate(
    slash({
      name: { en: 'faq', 'zh-CN': '常见问题', 'zh-TW': '常見問題' },
      description: {
        en: 'Common questions about the article, with their answers',
        'zh-CN': '关于这篇文章的常见问题与答案',
        'zh-TW': '關於這篇文章的常見問題與答案',
      },
    }).addStringOption((option) => worded(option, questionOption).setAutocomplete(true).setMaxLength(200)),
  ),
  suggest: ({ value }, { engine, locale }) => suggestChoices(engine, value, ['faq'], locale),
  run: (options, context) => {
    const { engine, locale } = context
    const visibility = visibilityOf(options)
    const typed = textOption(options, 'question')
    if (typed === '') return { kind: 'show', visibility, message: renderFaqList(engine, 0, locale) }
    const render = (id: string | undefined) => answerOf(id, visibility, context)
    const message = render(entryOf(engine.corpus, 'faq', typed)?.id)
    if (message === undefined) return renderMatches(engine, { kind: 'faq', command: 'faq', typed, locale, visibility, render })
    return { kind: 'show', visibility, message }
  },
  actions: {
    open: ({ values: [id] }, context) => reveal(answerOf(id, 'private', context), context.locale),
    page: ({ args: [page] }, { engine, locale }) => turn(renderFaqList(engine, parsePage(page), locale), locale),
  },
})
