/** What the card of each kind of answer says, on an invented article: reviewed as text. */
import { expect, test } from 'vitest'
import type { Answer } from '#src/answer/answer.ts'
import { renderAnswer } from '#src/reply/answer-card.ts'
import { tones } from '#src/reply/tone.ts'
import { messageOf, userOf } from '#test/commands/user.ts'
import { cardText } from './card-text.ts'
import { lighthouse } from './lighthouse.ts'

const user = userOf(lighthouse)
const card = (command: string, options = {}) => cardText(messageOf(user.run(command, options)))

function recalled(key: string): string {
  const answer = lighthouse.recall(key, 'en')
  if (answer === undefined) throw new Error(`${key} cannot be recalled`)
  return cardText(renderAnswer(answer, lighthouse, { visibility: 'public' }))
}

test('an answer leads with the plain answer and shows its passages, the main words in bold', () => {
  expect(card('ask', { question: 'faq:lamp-fuel' })).toMatchInlineSnapshot(`
    "### What did the lamp burn?
    Whale oil until 1902, then gas.
    ———
    > **Its lamp burned \\*whale oil\\* until 1902 \\[see the log\\](https\\://example.org)**; after that it burned gas.
    -# §0 ¶2 · Introduction · the author
    > Nobody has kept the light since it was made automatic.
    -# §2 ¶1 · The end · the author
    -# Quoted word for word from an article of 1926
    [!In context] [More passages] [Ask about this] [Copy citation]"
  `)
})

test('a private answer can be shared, and a figure tells where its details are', () => {
  expect(card('ask', { question: 'figure:range-in-miles', private: true })).toMatchInlineSnapshot(`
    "### Range of the light
    It was seen 14 miles away.
    ———
    > The light at Skarn was lit in 1871. **It was seen 14 miles away, the keeper’s log says.**
    -# §0 ¶1 · Introduction · the author
    -# Quoted word for word from an article of 1926
    [!In context] [More passages] [Ask about this] [Copy citation] [Share]
    [About this figure]"
  `)
})

test('an answer from a passage introduces the quote', () => {
  expect(recalled('a.passage.0.1.2')).toMatchInlineSnapshot(`
    "In the article’s own words:
    ———
    > The light at Skarn was lit in 1871. **It was seen 14 miles away, the keeper’s log says.**
    -# §0 ¶1 · Introduction · the author
    -# Quoted word for word from an article of 1926
    [!In context] [More passages] [Ask about this] [Copy citation]"
  `)
})

test('a silence says so first, and marks what is only near', () => {
  expect(recalled('u.silence.wages')).toMatchInlineSnapshot(`
    "### The article does not say
    The article does not say what the keeper was paid. It says that she served 31 years.
    ———
    **Nearby in the article, but not an answer:**
    > Marta Holm kept the light for 31 years.
    -# §1 ¶1 · The keepers · the author
    -# Quoted word for word from an article of 1926
    [!In context] [More passages] [Ask about this] [Copy citation]"
  `)
})

test('a question about something else gets no quote, but questions that do have answers', () => {
  const answer: Answer = { status: 'unanswered', locale: 'en', text: lighthouse.corpus.about.outOfScope.en, confidence: 0.9, source: null, citations: [] }
  expect(cardText(renderAnswer(answer, lighthouse, { visibility: 'public' }))).toMatchInlineSnapshot(`
    "### Not in this article
    That is not in this article.
    -# From an article of 1926
    <Questions that the article answers: When was the light lit? | Who kept the light?>"
  `)
})

test('a wrong premise is named and corrected', () => {
  expect(recalled('c.correction.always-oil')).toMatchInlineSnapshot(`
    "### Not what the article says
    The article does not say that the lamp burned oil to the end. It burned gas after 1902.
    ———
    > Its lamp burned \\*whale oil\\* until 1902 \\[see the log\\](https\\://example.org); **after that it burned gas**.
    -# §0 ¶2 · Introduction · the author
    -# Quoted word for word from an article of 1926
    [!In context] [More passages] [Ask about this] [Copy citation]"
  `)
})

test('small talk is short', () => {
  expect(recalled('s.smalltalk.greeting')).toMatchInlineSnapshot(`
    "Good day! Ask me about the light.
    -# From an article of 1926
    <Questions that the article answers: When was the light lit? | Who kept the light?>"
  `)
})

test('every kind of card has a colour of its own', () => {
  expect(new Set(Object.values(tones)).size).toBe(Object.keys(tones).length)
})
