/** `/ask`: a question answered in the article's words. Its actions also serve the buttons under the passages of other commands' cards. */
import { answerKey, type Engine } from '#src/engine.ts'
import { defineCommand, type Action, type Context } from '#src/command.ts'
import type { Answer } from '#src/answer/answer.ts'
import { locales, type Locale } from '#src/language/locale.ts'
import { renderAnswer } from '#src/reply/answer-card.ts'
import { askModal, maxQuestion, questionField } from '#src/reply/ask-modal.ts'
import { renderCitation } from '#src/reply/citation-card.ts'
import { renderContext } from '#src/reply/context-card.ts'
import { parseStarter, parseValue, pickable, starterOptions, suggestChoices } from '#src/reply/entries.ts'
import { notice } from '#src/reply/notice.ts'
import { reveal, turn } from '#src/reply/outcome.ts'
import { passageTitles, renderPassages } from '#src/reply/passages-card.ts'
import type { Message } from '#src/reply/reply.ts'
import { citationsOf, refsOf } from '#src/reply/subject.ts'
import { parsePage, parseVisibility, slash, textOption, visibilityOf, withPrivate, worded } from '#src/reply/wording.ts'

const maxMorePassages = 4

const question = {
  name: { en: 'question', 'zh-CN': '问题', 'zh-TW': '問題' },
  description: {
    en: 'What you would like to know; pick a suggestion or write your own',
    'zh-CN': '你想知道什么；可以选一个建议，也可以自己写',
    'zh-TW': '你想知道什麼；可以選一個建議，也可以自己寫',
  },
}

const recipient = {
  name: { en: 'for', 'zh-CN': '给', 'zh-TW': '給' },
  description: { en: 'Point this member at the answer', 'zh-CN': '提醒这位成员来看答案', 'zh-TW': '提醒這位成員來看答案' },
}

/** An entry that was picked from the suggestions answers by itself; anything else is a question. */
function answerTo(text: string, { engine, locale }: Context, context: readonly string[] = []): Answer {
  const picked = parseValue(text)
  const key = picked && answerKey({ status: 'answered', source: picked })
  const recalled = key === undefined ? undefined : engine.recall(key, locale)
  return recalled ?? engine.ask(parseStarter(engine.corpus, text, locale) ?? text, { locale, context })
}

/** A Discord id, or nothing: what is written into a mention must not be anything else. */
function memberId(value: string): string | undefined {
  return /^\d{15,20}$/.test(value) ? value : undefined
}

function contextOf(subject: string | undefined, index: number, page: number, { engine, locale }: Context): Message | undefined {
  const citations = citationsOf(subject, engine, locale)
  return subject === undefined || citations === undefined ? undefined : renderContext(engine, { subject, citations, index, locale, page })
}

function citationOf(subject: string | undefined, index: number, page: number, { engine, locale }: Context): Message | undefined {
  const citations = citationsOf(subject, engine, locale)
  return subject === undefined || citations === undefined ? undefined : renderCitation(engine, { subject, citations, index, locale, page })
}

function parseLocale(text: string | undefined): Locale | undefined {
  return locales.find((known) => known === text)
}

/** Paragraphs that the article has, from a custom id. */
function knownRefs(text: string | undefined, engine: Engine): readonly string[] {
  return (text ?? '').split(',').filter((ref) => engine.paragraph(ref) !== undefined)
}

const passageActions: Readonly<Record<string, Action>> = {
  context: ({ args: [subject] }, context) => reveal(contextOf(subject, 0, 0, context), context.locale),
  turn: ({ args: [subject, index, page] }, context) => turn(contextOf(subject, parsePage(index), parsePage(page), context), context.locale),
  place: ({ values: [place] }, context) => reveal(contextOf(place, 0, 0, context), context.locale),
  cite: ({ args: [subject] }, context) => reveal(citationOf(subject, 0, 0, context), context.locale),
  recite: ({ args: [subject, index, page] }, context) => turn(citationOf(subject, parsePage(index), parsePage(page), context), context.locale),
  more: ({ args: [subject] }, { engine, locale }) => {
    const citations = citationsOf(subject, engine, locale)
    if (citations === undefined) return notice('gone', locale)
    const about = citations.map(({ quote, decisive }) => quote.slice(decisive.start, decisive.end)).join(' ')
    const passages = engine.passages(about, { locale, limit: maxMorePassages, except: refsOf(citations) })
    return passages.length === 0 ? notice('noMorePassages', locale) : reveal(renderPassages(passages, engine, { title: 'moreTitle', locale }), locale)
  },
  /** Another page of a list of passages. */
  passages: ({ args: [title, page, places] }, { engine, locale }) => {
    const citations = citationsOf(places, engine, locale)
    return turn(
      citations && renderPassages(citations, engine, { title: passageTitles.find((known) => known === title) ?? 'moreTitle', locale, page: parsePage(page) }),
      locale,
    )
  },
  follow: ({ args: [refs, visibility] }, { engine, locale }) => {
    const known = knownRefs(refs, engine)
    return known.length === 0 ? notice('gone', locale) : { kind: 'modal', modal: askModal(known, parseVisibility(visibility), locale) }
  },
}

export default defineCommand({
  kind: 'slash',
  data: withPrivate(
    slash({
      name: { en: 'ask', 'zh-CN': '提问', 'zh-TW': '提問' },
      description: { en: 'Ask about the article and get its own words', 'zh-CN': '就这篇文章提问，用原文回答', 'zh-TW': '就這篇文章提問，用原文回答' },
    }).addStringOption((option) => worded(option, question).setRequired(true).setAutocomplete(true).setMaxLength(maxQuestion)),
  ).addUserOption((option) => worded(option, recipient)),
  suggest: ({ name, value }, { engine, locale }) => {
    if (name !== 'question') return []
    const starters = value.trim() === '' ? starterOptions(engine.corpus, locale).map((option) => ({ name: option.label, value: option.value })) : []
    return [...starters, ...suggestChoices(engine, value, pickable, locale)].slice(0, 25)
  },
  run: (options, context) => {
    const text = textOption(options, 'question')
    if (text === '') return notice('emptyQuestion', context.locale)
    const visibility = visibilityOf(options)
    const ping = memberId(textOption(options, 'for'))
    return { kind: 'show', visibility, message: renderAnswer(answerTo(text, context), context.engine, { visibility, ping }) }
  },
  actions: {
    ...passageActions,
    /** A suggested question was picked from a select. */
    pick: ({ values: [value = ''] }, context) => reveal(renderAnswer(answerTo(value, context), context.engine, { visibility: 'private' }), context.locale),
    /** Another page of an answer with long quotes. */
    page: ({ args: [key = '', language, page, shown] }, { engine, locale }) => {
      const answer = engine.recall(key, parseLocale(language) ?? locale)
      const visibility = parseVisibility(shown)
      return turn(answer && renderAnswer(answer, engine, { visibility, page: parsePage(page) }), locale)
    },
    /** The form for a follow-up came back. */
    followed: ({ args: [refs, shown], fields }, context) => {
      const text = (fields[questionField] ?? '').trim()
      if (text === '') return notice('emptyQuestion', context.locale)
      const visibility = parseVisibility(shown)
      return { kind: 'show', visibility, message: renderAnswer(answerTo(text, context, knownRefs(refs, context.engine)), context.engine, { visibility }) }
    },
    share: ({ args: [key = '', language] }, { engine, locale }) => {
      const answer = engine.recall(key, parseLocale(language) ?? locale)
      if (answer === undefined) return notice('gone', locale)
      return {
        kind: 'share',
        message: renderAnswer(answer, engine, { visibility: 'public' }),
        card: renderAnswer(answer, engine, { visibility: 'private', shareable: false }),
      }
    },
  },
})
