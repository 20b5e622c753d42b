/** `/who`: a person, organisation or product of the article, and what it says there. */
import { defineCommand } from '#src/command.ts'
import type { Corpus, Person } from '#src/corpus/corpus.ts'
import { entryOf, suggestChoices } from '#src/reply/entries.ts'
import { renderMatches } from '#src/reply/matches-card.ts'
import { notice } from '#src/reply/notice.ts'
import { reveal, turn } from '#src/reply/outcome.ts'
import { renderPeople, renderPerson } from '#src/reply/person-card.ts'
import { parsePage, parseVisibility, slash, textOption, visibilityOf, withPrivate, worded } from '#src/reply/wording.ts'

const nameOption = {
  name: { en: 'name', 'zh-CN': '名字', 'zh-TW': '名字' },
  description: { en: 'Who or what; leave it out for the list', 'zh-CN': '人物、机构或产品；不填则列出全部', 'zh-TW': '人物、機構或產品；不填則列出全部' },
}

function personBy(id: string | undefined, { people }: Corpus): Person | undefined {
  return people.find((person) => person.id === id)
}

/** By what was picked, by the name or by any other name that readers use. */
function personCalled(typed: string, corpus: Corpus): Person | undefined {
  const text = typed.toLowerCase()
  return personBy(entryOf(corpus, 'person', typed)?.id, corpus) ?? corpus.people.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === text))
}

export default defineCommand({
  kind: 'slash',
  data: withPrivate(
    slash({
      name: { en: 'who', 'zh-CN': '人物', 'zh-TW': '人物' },
      description: {
        en: 'Who or what somebody is in the article, and what they say',
        'zh-CN': '文章中的人物、机构和产品，以及他们说了什么',
        'zh-TW': '文章中的人物、機構和產品，以及他們說了什麼',
      },
    }).addStringOption((option) => worded(option, nameOption).setAutocomplete(true).setMaxLength(200)),
  ),
  suggest: ({ value }, { engine, locale }) => suggestChoices(engine, value, ['person'], locale),
  run: (options, { engine, locale }) => {
    const visibility = visibilityOf(options)
    const typed = textOption(options, 'name')
    if (typed === '') return { kind: 'show', visibility, message: renderPeople(engine, 0, locale) }
    const render = (id: string | undefined) => {
      const person = personBy(id, engine.corpus)
      return person && renderPerson(person, engine, { locale, visibility })
    }
    const message = render(personCalled(typed, engine.corpus)?.id)
    if (message === undefined) return renderMatches(engine, { kind: 'person', command: 'who', typed, locale, visibility, render })
    return { kind: 'show', visibility, message }
  },
  actions: {
    open: ({ args: [id], values: [picked = id] }, { engine, locale }) => {
      const person = personBy(picked, engine.corpus)
      return reveal(person && renderPerson(person, engine, { locale, visibility: 'private' }), locale)
    },
    page: ({ args: [page] }, { engine, locale }) => turn(renderPeople(engine, parsePage(page), locale), locale),
    turn: ({ args: [id, page, visibility] }, { engine, locale }) => {
      const person = personBy(id, engine.corpus)
      return turn(person && renderPerson(person, engine, { locale, visibility: parseVisibility(visibility), page: parsePage(page) }), locale)
    },
    share: ({ args: [id] }, { engine, locale }) => {
      const person = personBy(id, engine.corpus)
      if (person === undefined) return notice('gone', locale)
      return {
        kind: 'share',
        message: renderPerson(person, engine, { locale, visibility: 'public' }),
        card: renderPerson(person, engine, { locale, visibility: 'private', shareable: false }),
      }
    },
  },
})
