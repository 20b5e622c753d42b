/** The form of each curated file, as zod schemas. Text in two languages becomes text in three: traditional is derived. */
import { z } from 'zod'
import { toTraditional } from '#src/language/traditional.ts'

const words = z.string().trim().min(1)
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case: lower-case letters, digits and single hyphens')
  .max(56)
const ref = z.string().regex(/^\d+\.\d+$/, 'a ref is section.paragraph in quotation marks, such as "1.3"')

const localizedUpTo = (max: number) =>
  z.strictObject({ en: words.max(max), zh: words.max(max) }).transform(({ en, zh }) => ({ en, 'zh-CN': zh, 'zh-TW': toTraditional(zh) }))

const label = localizedUpTo(80)
const sentence = localizedUpTo(300)
const text = localizedUpTo(1000)

const quote = z.strictObject({ ref, quote: z.string().min(1) })
const quotes = z.tuple([quote], quote)
const phrasings = z.strictObject({ en: z.array(words.max(200)).default([]), zh: z.array(words.max(200)).default([]) })

const entry = { id, answer: sentence, questions: phrasings }

const faq = z.strictObject({ ...entry, question: label.or(localizedUpTo(100)), quotes })

const figure = z.strictObject({
  ...entry,
  topic: id,
  label,
  value: label,
  amount: z.union([z.number(), z.tuple([z.number(), z.number()])]).exactOptional(),
  unit: label.exactOptional(),
  measures: sentence,
  asOf: label.exactOptional(),
  source: id,
  notStated: sentence.exactOptional(),
  quote,
})

const controversy = z.strictObject({
  ...entry,
  title: label,
  happened: quotes,
  sides: z.array(z.strictObject({ who: id, position: sentence, quotes })).min(1),
  open: sentence,
})

const person = z.strictObject({
  ...entry,
  kind: z.enum(['person', 'organisation', 'product']),
  name: label,
  aliases: z.array(words).default([]),
  quotes,
  says: z.array(quote).default([]),
})

const silence = z.strictObject({ ...entry, family: id, topic: localizedUpTo(160), near: z.array(quote).max(3).default([]) })
const correction = z.strictObject({ ...entry, premise: localizedUpTo(200), quotes })
const concept = z.strictObject({ term: words, en: z.array(words).default([]), zh: z.array(words).default([]) })
const contrast = z.strictObject({ id, members: z.array(words).min(2) })
const skip = z.strictObject({ ref, quote: words, reason: words })

const bank = z.strictObject({ ref, words, en: z.array(words.max(200)).default([]), zh: z.array(words.max(200)).default([]) })

const small = z.strictObject({ answer: sentence, questions: phrasings })

const about = z.strictObject({
  title: words,
  name: label,
  asOf: label,
  provenance: text,
  license: text,
  topics: z.array(z.strictObject({ id, label })).min(1),
  starters: z.array(localizedUpTo(100)).min(1).max(25),
  voice: z.record(words, small),
  outOfScope: sentence,
  traditional: z.record(words, words).default({}),
})

/** Every curated file by its place in the corpus folder: `*` stands for one name. */
export const schemas = {
  'about.yaml': about,
  'faq.yaml': z.array(faq),
  'figures.yaml': z.array(figure),
  'figures-skip.yaml': z.array(skip),
  'controversies.yaml': z.array(controversy),
  'people.yaml': z.array(person),
  'corrections.yaml': z.array(correction),
  'lexicon.yaml': z.array(concept),
  'contrasts.yaml': z.array(contrast),
  'silences/*.yaml': z.array(silence),
  'questions/*.yaml': z.array(bank),
} as const
