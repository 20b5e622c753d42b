/** The message command that holds each claim of somebody's message against the article. */
import { defineCommand } from '#src/command.ts'
import { checkCommand, renderCheck, renderClaim, verdicts } from '#src/reply/check-card.ts'
import { notice } from '#src/reply/notice.ts'
import { reveal } from '#src/reply/outcome.ts'
import { citationsOf } from '#src/reply/subject.ts'
import { messageMenu, parsePage } from '#src/reply/wording.ts'

export default defineCommand({
  kind: 'message',
  data: messageMenu({ en: checkCommand, 'zh-CN': '与文章核对', 'zh-TW': '與文章核對' }),
  run: (text, { engine, locale }) => {
    if (text.trim() === '') return notice('emptyMessage', locale)
    const claims = engine.check(text, locale)
    return claims.length === 0 ? notice('nothingToCheck', locale) : reveal(renderCheck(claims, engine, locale), locale)
  },
  actions: {
    /** One claim of a long message; the option's value carries its number, verdict and passages. */
    claim: ({ values: [value = ''] }, { engine, locale }) => {
      const [number, name, places] = value.split('|')
      const verdict = verdicts.find((known) => known === name)
      const citations = citationsOf(places, engine, locale)
      if (verdict === undefined || citations === undefined) return notice('gone', locale)
      return reveal(renderClaim(parsePage(number), verdict, citations, engine, locale), locale)
    },
  },
})
