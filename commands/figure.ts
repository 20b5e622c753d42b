/** `/figure`: one figure of the article with all that is known about it, or the ledger of figures by topic. */
import { defineCommand } from '#src/command.ts'
import { entryOf, suggestChoices } from '#src/reply/entries.ts'
import { anyTopic, renderFigure, renderLedger } from '#src/reply/figure-card.ts'
import { notice } from '#src/reply/notice.ts'
import { reveal, turn } from '#src/reply/outcome.ts'
import { renderMatches } from '#src/reply/matches-card.ts'
import { unknownEntry } from '#src/reply/unknown.ts'
import { parsePage, slash, textOption, visibilityOf, withPrivate, worded } from '#src/reply/wording.ts'
import type { Corpus, Figure } from '#src/corpus/corpus.ts'

const figureOption = {
  name: { en: 'figure', 'zh-CN': '数字', 'zh-TW': '數字' },
  description: { en: 'Which figure; leave it out for the list', 'zh-CN': '哪一个数字；不填则列出全部', 'zh-TW': '哪一個數字；不填則列出全部' },
}

const topicOption = {
  name: { en: 'topic', 'zh-CN': '主题', 'zh-TW': '主題' },
  description: { en: 'List the figures of one topic', 'zh-CN': '只列出一个主题的数字', 'zh-TW': '只列出一個主題的數字' },
}

function figureBy(id: string | undefined, { figures }: Corpus): Figure | undefined {
  return figures.find((figure) => figure.id === id)
}

/** A topic by its id or its name in any language; undefined for none and for one that there is not. */
function topicOf(typed: string, { about }: Corpus): string | undefined {
  const text = typed.toLowerCase()
  return about.topics.find(({ id, label }) => id === text || Object.values(label).some((name) => name.toLowerCase() === text))?.id
}

export default defineCommand({
  kind: 'slash',
  data: withPrivate(
    slash({
      name: { en: 'figure', 'zh-CN': '数字', 'zh-TW': '數字' },
      description: {
        en: 'A number in the article: what it measures, as of when, who says so',
        'zh-CN': '文章中的数字：衡量什么、截至何时、谁说的',
        'zh-TW': '文章中的數字：衡量什麼、截至何時、誰說的',
      },
    })
      .addStringOption((option) => worded(option, figureOption).setAutocomplete(true).setMaxLength(200))
      .addStringOption((option) => worded(option, topicOption).setAutocomplete(true).setMaxLength(100)),
  ),
  suggest: ({ name, value }, { engine, locale }) => {
    if (name === 'figure') return suggestChoices(engine, value, ['figure'], locale)
    const typed = value.toLowerCase()
    const topics = engine.corpus.about.topics.map(({ id, label }) => ({ name: label[locale], value: id }))
    return topics.filter((topic) => topic.name.toLowerCase().includes(typed) || topic.value.includes(typed)).slice(0, 25)
  },
  run: (options, { engine, locale }) => {
    const visibility = visibilityOf(options)
    const typed = textOption(options, 'figure')
    const topic = textOption(options, 'topic')
    if (typed === '') {
      const known = topicOf(topic, engine.corpus)
      if (topic !== '' && known === undefined) return unknownEntry('topic', 'figure', locale)
      return { kind: 'show', visibility, message: renderLedger(engine, { topic: known ?? anyTopic, page: 0, locale }) }
    }
    const render = (id: string | undefined) => {
      const figure = figureBy(id, engine.corpus)
      return figure && renderFigure(figure, engine, { locale, visibility })
    }
    const message = render(entryOf(engine.corpus, 'figure', typed)?.id)
    if (message === undefined) return renderMatches(engine, { kind: 'figure', command: 'figure', typed, locale, visibility, render })
    return { kind: 'show', visibility, message }
  },
  actions: {
    open: ({ args: [id], values: [picked = id] }, { engine, locale }) => {
      const figure = figureBy(picked, engine.corpus)
      return reveal(figure && renderFigure(figure, engine, { locale, visibility: 'private' }), locale)
    },
    topic: ({ values: [topic = anyTopic] }, { engine, locale }) => turn(renderLedger(engine, { topic, page: 0, locale }), locale),
    page: ({ args: [page, topic = anyTopic] }, { engine, locale }) => turn(renderLedger(engine, { topic, page: parsePage(page), locale }), locale),
    share: ({ args: [id] }, { engine, locale }) => {
      const figure = figureBy(id, engine.corpus)
      if (figure === undefined) return notice('gone', locale)
      return {
        kind: 'share',
        message: renderFigure(figure, engine, { locale, visibility: 'public' }),
        card: renderFigure(figure, engine, { locale, visibility: 'private', shareable: false }),
      }
    },
  },
})
