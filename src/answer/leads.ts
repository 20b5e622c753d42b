/** The sentence that opens an answer, in the asker's language: a curated one, or one that introduces the quote. */
import type { Corpus } from '#src/corpus/corpus.ts'
import type { Source } from '#src/corpus/source.ts'
import type { Locale, Localized } from '#src/language/locale.ts'

/** Characters of a lead at most: two lines on a phone and a notification that shows it whole. */
export const maxLeadLength = 300

type Frame = Readonly<Record<Locale, (words: string) => string>>

const notSaid: Frame = {
  en: (topic) => `The article does not say ${topic}.`,
  'zh-CN': (topic) => `文章没有说明${topic}。`,
  'zh-TW': (topic) => `文章沒有說明${topic}。`,
}

const notSaidThat: Frame = {
  en: (premise) => `The article does not say that ${premise}.`,
  'zh-CN': (premise) => `文章并没有说${premise}。`,
  'zh-TW': (premise) => `文章並沒有說${premise}。`,
}

const inTheArticle: Localized = {
  en: 'In the article’s own words:',
  'zh-CN': '文章原文（英文）这样写道：',
  'zh-TW': '文章原文（英文）這樣寫道：',
}

const nothingBears: Localized = {
  en: 'I found nothing in the article that answers this.',
  'zh-CN': '我在文章里没有找到能回答这个问题的内容。',
  'zh-TW': '我在文章裡沒有找到能回答這個問題的內容。',
}

/** The lead of the entry that `source` names; undefined when the corpus has no such entry. */
export function leadOf(corpus: Corpus, source: Source, locale: Locale): string | undefined {
  return leads[source.kind](corpus, source.id, locale)
}

/** The lead when there is no entry to speak for the silence. */
export function leadOfNothing(corpus: Corpus, locale: Locale, unknown: boolean): string {
  return unknown ? corpus.about.outOfScope[locale] : nothingBears[locale]
}

const leads: Readonly<Record<Source['kind'], (corpus: Corpus, id: string, locale: Locale) => string | undefined>> = {
  faq: ({ faq }, id, locale) => find(faq, id)?.answer[locale],
  figure: ({ figures }, id, locale) => find(figures, id)?.answer[locale],
  controversy: ({ controversies }, id, locale) => find(controversies, id)?.answer[locale],
  person: ({ people }, id, locale) => find(people, id)?.answer[locale],
  smalltalk: ({ about }, id, locale) => find(about.smalltalk, id)?.answer[locale],
  silence: ({ silences }, id, locale) => {
    const entry = find(silences, id)
    if (!entry) return undefined
    // Questions about something else altogether have no passage near them, and their answer says all.
    return entry.near.length === 0 ? entry.answer[locale] : joined(notSaid[locale](entry.topic[locale]), entry.answer[locale], locale, 'first')
  },
  correction: ({ corrections }, id, locale) => {
    const entry = find(corrections, id)
    return entry && joined(notSaidThat[locale](entry.premise[locale]), entry.answer[locale], locale, 'second')
  },
  passage: (_, __, locale) => inTheArticle[locale],
}

function find<T extends { readonly id: string }>(entries: readonly T[], id: string): T | undefined {
  return entries.find((entry) => entry.id === id)
}

/** Both sentences where they fit, else the one that matters more: a lead is never cut. */
function joined(first: string, second: string, locale: Locale, keep: 'first' | 'second'): string {
  const both = `${first}${locale === 'en' ? ' ' : ''}${second}`
  if (both.length <= maxLeadLength) return both
  return keep === 'first' ? first : second
}
