/** An invented corpus with one entry of every kind, and an engine on it: what cards look like does not depend on the real article. */
import { parseArticle } from '#src/corpus/article.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import { createEngine } from '#src/engine.ts'
import type { Localized } from '#src/language/locale.ts'

/** In Chinese the invented texts only say that they are in Chinese. */
const text = (en: string): Localized => ({ en, 'zh-CN': `简：${en}`, 'zh-TW': `繁：${en}` })
const questions = (...en: string[]) => ({ en, zh: [] })

const article = parseArticle(`# The light at Skarn

The light at Skarn was lit in 1871. It was seen 14 miles away, the keeper’s log says.

Its lamp burned *whale oil* until 1902 [see the log](https://example.org); after that it burned gas.

## 01 The keepers

Marta Holm kept the light for 31 years. “I never let it go out,” she said.

The harbour board claimed that the light failed twice in 1889. The log shows no gap.

## 02 The end

Nobody has kept the light since it was made automatic.
`)

const corpus: Corpus = {
  article,
  about: {
    title: 'The light at Skarn',
    name: text('the article on the light at Skarn'),
    asOf: text('1926'),
    provenance: text('An invented article.'),
    license: text('Free to use.'),
    topics: [
      { id: 'range', label: text('Range') },
      { id: 'dates', label: text('Dates') },
    ],
    starters: [text('When was the light lit?'), text('Who kept the light?')],
    smalltalk: [{ id: 'greeting', answer: text('Good day! Ask me about the light.'), questions: questions('hello', 'good day') }],
    outOfScope: text('That is not in this article.'),
  },
  bank: [{ ref: '2.1', words: 'Nobody has kept the light since it was made automatic.', author: 'test', en: ['who looks after the lamp nowadays'], zh: [] }],
  faq: [
    {
      id: 'lamp-fuel',
      question: text('What did the lamp burn?'),
      answer: text('Whale oil until 1902, then gas.'),
      questions: questions('which fuel was used for the lamp'),
      quotes: [
        { ref: '0.2', quote: 'Its lamp burned *whale oil* until 1902 [see the log](https://example.org)' },
        { ref: '2.1', quote: 'Nobody has kept the light since it was made automatic.' },
      ],
    },
  ],
  figures: [
    {
      id: 'range-in-miles',
      topic: 'range',
      label: text('Range of the light'),
      value: text('14 miles'),
      amount: 14,
      unit: text('miles'),
      measures: text('how far away the light was seen'),
      source: 'author',
      notStated: text('Whether nautical miles are meant.'),
      answer: text('It was seen 14 miles away.'),
      questions: questions('how far did the light reach'),
      quote: { ref: '0.1', quote: 'It was seen 14 miles away, the keeper’s log says.' },
    },
    {
      id: 'first-lit',
      topic: 'dates',
      label: text('First lit'),
      value: text('1871'),
      amount: 1871,
      measures: text('the year in which the light was first lit'),
      asOf: text('1871'),
      source: 'author',
      answer: text('The light was lit in 1871.'),
      questions: questions('in which year was the light first lit'),
      quote: { ref: '0.1', quote: 'The light at Skarn was lit in 1871.' },
    },
  ],
  controversies: [
    {
      id: 'failures-of-1889',
      title: text('Did the light fail in 1889?'),
      answer: text('The harbour board claimed two failures; the log shows none.'),
      questions: questions('quarrel about the failures of 1889'),
      happened: [{ ref: '1.2', quote: 'The harbour board claimed that the light failed twice in 1889.' }],
      sides: [
        { who: 'marta-holm', position: text('She never let it go out.'), quotes: [{ ref: '1.1', quote: '“I never let it go out,” she said.' }] },
        { who: 'author', position: text('The author points to the log.'), quotes: [{ ref: '1.2', quote: 'The log shows no gap.' }] },
      ],
      open: text('Why the board said so.'),
    },
  ],
  people: [
    {
      id: 'marta-holm',
      kind: 'person',
      name: text('Marta Holm'),
      aliases: ['Mrs Holm'],
      answer: text('She kept the light for 31 years.'),
      questions: questions('who was the keeper'),
      quotes: [{ ref: '1.1', quote: 'Marta Holm kept the light for 31 years.' }],
      says: [{ ref: '1.1', quote: '“I never let it go out,” she said.' }],
    },
  ],
  silences: [
    {
      id: 'wages',
      family: 'money',
      topic: text('what the keeper was paid'),
      answer: text('It says that she served 31 years.'),
      questions: questions('what did the keeper earn', 'how much was Marta Holm paid'),
      near: [{ ref: '1.1', quote: 'Marta Holm kept the light for 31 years.' }],
    },
  ],
  corrections: [
    {
      id: 'always-oil',
      premise: text('the lamp burned oil to the end'),
      answer: text('It burned gas after 1902.'),
      questions: questions('why did the lamp burn oil to the very end'),
      quotes: [{ ref: '0.2', quote: 'after that it burned gas' }],
    },
  ],
  lexicon: [],
  contrasts: [],
}

export const lighthouse = createEngine(corpus)
