/** `/read`: the article itself, page by page, by section or by paragraph. */
import { defineCommand, type Action } from '#src/command.ts'
import type { Article } from '#src/corpus/article.ts'
import { shorten } from '#src/reply/markdown.ts'
import { turn } from '#src/reply/outcome.ts'
import { paragraphOptions, renderReader, sectionOptions } from '#src/reply/reader-card.ts'
import { unknownParagraph } from '#src/reply/unknown.ts'
import { parseVisibility, slash, textOption, visibilityOf, withPrivate, worded } from '#src/reply/wording.ts'

const sectionOption = {
  name: { en: 'section', 'zh-CN': '节', 'zh-TW': '節' },
  description: { en: 'Where to begin: a section by its number', 'zh-CN': '从哪一节读起：节的编号', 'zh-TW': '從哪一節讀起：節的編號' },
}

const paragraphOption = {
  name: { en: 'paragraph', 'zh-CN': '段', 'zh-TW': '段' },
  description: {
    en: 'A paragraph by its number in the section, or as in 1.3',
    'zh-CN': '段落在该节中的编号，或写成 1.3',
    'zh-TW': '段落在該節中的編號，或寫成 1.3',
  },
}

/** `1`, `§1`, `1.3` or `§1 ¶3` and `3` or `1.3` → a ref; the first paragraph where nothing is given. Undefined for anything else. */
export function refOf(section: string, paragraph: string, { sections }: Article): string | undefined {
  const place = /^§?\s*(\d+)(?:[\s.]*¶?\s*(\d+))?$/.exec(section)
  const target = /^(?:§?\s*(\d+)[\s.]+)?¶?\s*(\d+)$/.exec(paragraph)
  if ((section !== '' && place === null) || (paragraph !== '' && target === null)) return undefined
  const first = sections.find(({ paragraphs }) => paragraphs.length > 0)?.number
  return `${target?.[1] ?? place?.[1] ?? first}.${target?.[2] ?? place?.[2] ?? 1}`
}

const pickParagraph: Action = ({ args: [visibility], values: [at = ''] }, { engine, locale }) =>
  turn(renderReader(engine, { at, locale, visibility: parseVisibility(visibility) }), locale)

export default defineCommand({
  kind: 'slash',
  data: withPrivate(
    slash({
      name: { en: 'read', 'zh-CN': '阅读', 'zh-TW': '閱讀' },
      description: { en: 'Read the article itself', 'zh-CN': '阅读文章原文', 'zh-TW': '閱讀文章原文' },
    })
      .addStringOption((option) => worded(option, sectionOption).setAutocomplete(true).setMaxLength(20))
      .addStringOption((option) => worded(option, paragraphOption).setAutocomplete(true).setMaxLength(20)),
  ),
  suggest: ({ name, value }, { engine, locale }, options) => {
    const { corpus } = engine
    const typed = value.toLowerCase()
    const ref = refOf(textOption(options, 'section'), '', corpus.article) ?? ''
    const section = corpus.article.sections.find(({ number }) => `${number}` === ref.split('.')[0])
    const found = name === 'section' ? sectionOptions(corpus, locale) : section === undefined ? [] : paragraphOptions(corpus, section, ref, locale)
    return found
      .map((option) => ({ name: shorten([option.label, option.description].filter(Boolean).join(' · '), 100), value: option.value }))
      .filter((choice) => choice.name.toLowerCase().includes(typed) || choice.value.includes(typed))
      .slice(0, 25)
  },
  run: (options, { engine, locale }) => {
    const visibility = visibilityOf(options)
    const ref = refOf(textOption(options, 'section'), textOption(options, 'paragraph'), engine.corpus.article)
    const message = ref === undefined ? undefined : renderReader(engine, { at: ref, locale, visibility })
    return message === undefined ? unknownParagraph(ref, engine.corpus.article, locale) : { kind: 'show', visibility, message }
  },
  actions: {
    turn: ({ args: [at = '', visibility] }, { engine, locale }) => turn(renderReader(engine, { at, locale, visibility: parseVisibility(visibility) }), locale),
    section: pickParagraph,
    paragraph: pickParagraph,
  },
})
