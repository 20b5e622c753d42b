/** A real engine on an article of three sentences: the Discord edge does not care what is answered, only whether. */
import type { Answer } from '#src/answer/answer.ts'
import { parseArticle } from '#src/corpus/article.ts'
import { createEngine } from '#src/engine.ts'
import type { Engine } from '#src/engine.ts'

const same = (text: string) => ({ en: text, 'zh-CN': text, 'zh-TW': text })

/** Three sentences are too few to tell what an article does not say, so silence is laid down here. */
const known = /boil|沸|ice|冰|rivers/i
const silence: Answer = { status: 'unanswered', locale: 'en', text: 'The article does not say.', confidence: 1, source: null, citations: [] }

export function createTinyEngine(): Engine {
  const engine = createEngine({
    about: {
      title: 'Water',
      name: same('Water'),
      asOf: same('1742'),
      provenance: same('An invented article.'),
      license: same('None.'),
      topics: [],
      starters: [same('When does water boil?')],
      smalltalk: [],
      outOfScope: same('That is not about water.'),
    },
    article: parseArticle(
      '# Water\n\nWater boils at 100 degrees at sea level.\n\nIce floats because it is lighter than water.\n\nRivers carry sand to the sea.',
    ),
    bank: [{ ref: '0.2', words: 'Ice floats because it is lighter than water.', author: 'test', en: ['Why does ice float?'], zh: ['冰为什么浮在水上？'] }],
    faq: [
      {
        id: 'boiling',
        question: same('When does water boil?'),
        answer: same('Water boils at 100 degrees.'),
        questions: { en: ['When does water boil?', 'boiling point of water'], zh: ['水什么时候沸腾？'] },
        quotes: [{ ref: '0.1', quote: 'Water boils at 100 degrees at sea level.' }],
      },
    ],
    figures: [],
    controversies: [],
    people: [],
    silences: [],
    corrections: [],
    lexicon: [],
    contrasts: [],
  })
  return { ...engine, ask: (text, options) => (known.test(text) ? engine.ask(text, options) : silence) }
}
