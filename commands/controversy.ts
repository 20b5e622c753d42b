/** `/controversy`: the disputes in the article, or one of them with every side quoted. */
import { defineCommand } from '#src/command.ts'
import type { Controversy, Corpus } from '#src/corpus/corpus.ts'
import { renderControversy, renderDisputes } from '#src/reply/controversy-card.ts'
import { entryOf, suggestChoices } from '#src/reply/entries.ts'
import { renderMatches } from '#src/reply/matches-card.ts'
import { notice } from '#src/reply/notice.ts'
import { reveal, turn } from '#src/reply/outcome.ts'
import { parsePage, parseVisibility, slash, textOption, visibilityOf, withPrivate, worded } from '#src/reply/wording.ts'

const disputeOption = {
  name: { en: 'dispute', 'zh-CN': '争议', 'zh-TW': '爭議' },
  description: { en: 'Which dispute; leave it out for the list', 'zh-CN': '哪一个争议；不填则列出全部', 'zh-TW': '哪一個爭議；不填則列出全部' },
}

function disputeBy(id: string | undefined, { controversies }: Corpus): Controversy | undefined {
  return controversies.find((dispute) => dispute.id === id)
}

export default defineCommand({
  kind: 'slash',
  data: withPrivate(
    slash({
      name: { en: 'controversy', 'zh-CN': '争议', 'zh-TW': '爭議' },
      description: {
        en: 'A dispute in the article: every side in its own words',
        'zh-CN': '文章中的争议：各方说法与原文',
        'zh-TW': '文章中的爭議：各方說法與原文',
      },
    }).addStringOption((option) => worded(option, disputeOption).setAutocomplete(true).setMaxLength(200)),
  ),
  suggest: ({ value }, { engine, locale }) => suggestChoices(engine, value, ['controversy'], locale),
  run: (options, { engine, locale }) => {
    const visibility = visibilityOf(options)
    const typed = textOption(options, 'dispute')
    if (typed === '') return { kind: 'show', visibility, message: renderDisputes(engine, 0, locale) }
    const render = (id: string | undefined) => {
      const dispute = disputeBy(id, engine.corpus)
      return dispute && renderControversy(dispute, engine, { locale, visibility })
    }
    const message = render(entryOf(engine.corpus, 'controversy', typed)?.id)
    if (message === undefined) return renderMatches(engine, { kind: 'controversy', command: 'controversy', typed, locale, visibility, render })
    return { kind: 'show', visibility, message }
  },
  actions: {
    open: ({ args: [id], values: [picked = id] }, { engine, locale }) => {
      const dispute = disputeBy(picked, engine.corpus)
      return reveal(dispute && renderControversy(dispute, engine, { locale, visibility: 'private' }), locale)
    },
    page: ({ args: [page] }, { engine, locale }) => turn(renderDisputes(engine, parsePage(page), locale), locale),
    turn: ({ args: [id, page, visibility] }, { engine, locale }) => {
      const dispute = disputeBy(id, engine.corpus)
      return turn(dispute && renderControversy(dispute, engine, { locale, visibility: parseVisibility(visibility), page: parsePage(page) }), locale)
    },
    share: ({ args: [id] }, { engine, locale }) => {
      const dispute = disputeBy(id, engine.corpus)
      if (dispute === undefined) return notice('gone', locale)
      return {
        kind: 'share',
        message: renderControversy(dispute, engine, { locale, visibility: 'public' }),
        card: renderControversy(dispute, engine, { locale, visibility: 'private', shareable: false }),
      }
    },
  },
})
