/** What the cards and lists of curated entries say, on an invented article: reviewed as text. */
import { expect, test } from 'vitest'
import { createEngine } from '#src/engine.ts'
import { messageOf, userOf } from '#test/commands/user.ts'
import { cardText } from './card-text.ts'
import { lighthouse } from './lighthouse.ts'

const user = userOf(lighthouse)
const card = (command: string, options = {}) => cardText(messageOf(user.run(command, options)))

test('a figure has everything that is known about it, and what is not', () => {
  expect(card('figure', { figure: 'range-in-miles' })).toMatchInlineSnapshot(`
    "### Range of the light
    ## 14 miles
    ———
    **What it measures** · how far away the light was seen
    **Unit** · miles
    **As of** · not stated in the article
    **Who says so** · the author
    **Not stated** · Whether nautical miles are meant.
    > It was seen 14 miles away, the keeper’s log says.
    -# §0 ¶1 · Introduction · the author
    -# Quoted word for word from an article of 1926
    [!In context] [More passages] [Ask about this] [Copy citation]"
  `)
})

test('the ledger lists figures by topic', () => {
  expect(card('figure', { topic: 'dates' })).toMatchInlineSnapshot(`
    "### Figures in the article · Dates
    ———
    **1871** · First lit
    -# §0 ¶1 · the author · 1871
    -# From an article of 1926
    <Open a figure: First lit>
    <Show one topic: All topics | Range | Dates>"
  `)
})

test('a dispute shows what happened, every side in its own words, and what stays open', () => {
  expect(card('controversy', { dispute: 'failures-of-1889' })).toMatchInlineSnapshot(`
    "### Did the light fail in 1889?
    The harbour board claimed two failures; the log shows none.
    ———
    **What happened**
    > The harbour board claimed that the light failed twice in 1889.
    -# §1 ¶2 · The keepers · the author
    **Marta Holm**
    She never let it go out.
    > “I never let it go out,” she said.
    -# §1 ¶1 · The keepers · Marta Holm
    **The author**
    The author points to the log.
    > The log shows no gap.
    -# §1 ¶2 · The keepers · the author
    **What the article leaves open**
    Why the board said so.
    -# Quoted word for word from an article of 1926
    [!In context] [More passages] [Ask about this] [Copy citation]"
  `)
})

test('a side’s quote that stands under what happened is not quoted again', () => {
  const { corpus } = lighthouse
  const quote = { ref: '1.2', quote: 'The harbour board claimed that the light failed twice in 1889.' }
  const controversies = corpus.controversies.map((dispute) => ({
    ...dispute,
    sides: dispute.sides.map((side) => (side.who === 'author' ? { ...side, quotes: [quote, ...side.quotes] as const } : side)),
  }))
  const text = cardText(messageOf(userOf(createEngine({ ...corpus, controversies })).run('controversy', { dispute: 'failures-of-1889' })))
  expect(text.split(quote.quote)).toHaveLength(2)
  expect(text).toContain('The author points to the log.\n-# §1 ¶2 · The keepers · the author · quoted above\n> The log shows no gap.')
})

test('the list of disputes takes no side', () => {
  expect(card('controversy')).toMatchInlineSnapshot(`
    "### Disputes in the article
    -# Every side is quoted; none is taken here.
    ———
    **Did the light fail in 1889?**
    The harbour board claimed two failures; the log shows none.
    -# From an article of 1926
    <Open a dispute: Did the light fail in 1889?>"
  `)
})

test('a person is introduced in the article’s words, apart from their own', () => {
  expect(card('who', { name: 'marta-holm' })).toMatchInlineSnapshot(`
    "### Marta Holm
    -# person
    She kept the light for 31 years.
    ———
    **In the article**
    > Marta Holm kept the light for 31 years.
    -# §1 ¶1 · The keepers · the author
    **Their words, quoted or reported**
    > “I never let it go out,” she said.
    -# §1 ¶1 · The keepers · Marta Holm
    -# Quoted word for word from an article of 1926
    [!In context] [More passages] [Ask about this] [Copy citation]"
  `)
})

test('the common questions are a list to pick from', () => {
  expect(card('faq')).toMatchInlineSnapshot(`
    "### Common questions
    ———
    What did the lamp burn?
    -# §0 ¶2
    -# From an article of 1926
    <See an answer: What did the lamp burn?>"
  `)
})

test('the reader shows the article itself with its places', () => {
  expect(card('read', { section: '1' })).toMatchInlineSnapshot(`
    "-# The light at Skarn
    ### §1 · The keepers
    ———
    **§1 ¶1**
    Marta Holm kept the light for 31 years. “I never let it go out,” she said.
    **§1 ¶2**
    The harbour board claimed that the light failed twice in 1889. The log shows no gap.
    -# From an article of 1926 · page 2 of 3
    [◀ Previous] [!Next ▶] [Ask about this] [Copy citation]
    <Go to a section: §0 · Introduction | §1 · The keepers | §2 · The end>
    <Go to a paragraph of this section: §1 ¶1 | §1 ¶2>"
  `)
})

test('about says what it does, where it is from, and what it does not do', () => {
  expect(card('about')).toMatchInlineSnapshot(`
    "### About Footnote
    I answer questions about the article on the light at Skarn. Every answer is a passage of the article with its place (§ section, ¶ paragraph), or a plain “the article does not say”. No language model runs when I answer, so nothing is made up.
    ———
    **What I can do**
    - \`/ask\` answers a question, \`/faq\` lists the common ones
    - \`/figure\` explains a number, \`/controversy\` shows every side of a dispute, \`/who\` tells who is who
    - \`/read\` opens the article itself
    - On any message, under *Apps*: *Find in the article* and *Check against the article*
    - You can also mention me, or write to me directly
    **How to ask**
    - One thing at a time, in a whole sentence, works best
    - Name who or what you mean, and the period if it is about a number
    - *Ask about this* on a card continues from its passages
    **The article**
    “The light at Skarn”
    An invented article.
    It speaks from 1926: its “now” is then, not today.
    Free to use.
    **Limits**
    - I know this one article: no news, no other sources, no opinions of my own
    - Views are those of the author or of the people named, and may be disputed
    - Quotes stay in the article’s own language
    **Privacy**
    I store no messages and no data about you. The option \`private\` shows an answer to you alone.
    **Languages**
    Ask in English or Chinese, simplified or traditional. Buttons and headings follow your Discord language.
    -# From an article of 1926
    <Questions that the article answers: When was the light lit? | Who kept the light?>"
  `)
})

test('the frame of a card follows the reader’s language, the quote does not', () => {
  expect(cardText(messageOf(userOf(lighthouse, 'zh-TW').run('figure', { figure: 'range-in-miles', private: true })))).toMatchInlineSnapshot(`
    "### 繁：Range of the light
    ## 繁：14 miles
    ———
    **衡量什麼** · 繁：how far away the light was seen
    **單位** · 繁：miles
    **截至** · 文章沒有說明
    **誰說的** · 作者
    **沒有說明的** · 繁：Whether nautical miles are meant.
    > It was seen 14 miles away, the keeper’s log says.
    -# §0 ¶1 · 引言 · 作者
    -# 引文逐字出自一篇繁：1926的文章
    [!查看上下文] [更多段落] [就此追問] [複製引用] [公開分享]"
  `)
})
