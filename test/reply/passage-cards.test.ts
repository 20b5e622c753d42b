/** What the cards about passages say, on an invented article: reviewed as text. */
import { expect, test } from 'vitest'
import type { ClaimVerdict } from '#src/engine.ts'
import { renderCheck } from '#src/reply/check-card.ts'
import { renderPassages } from '#src/reply/passages-card.ts'
import { controlsOf, messageOf, userOf } from '#test/commands/user.ts'
import { cardText } from './card-text.ts'
import { lighthouse } from './lighthouse.ts'

const user = userOf(lighthouse)

const share = (places: string) => ({ command: 'Find in the article', action: 'share', args: [places] })

const press = (...args: Parameters<typeof user.press>) => cardText(messageOf(user.press(...args)))

test('in context, the passage stands between its neighbours', () => {
  expect(press('1|ask|context|a.faq.lamp-fuel')).toMatchInlineSnapshot(`
    "### In context · Introduction
    ———
    > The light at Skarn was lit in 1871. It was seen 14 miles away, the keeper’s log says.
    -# §0 ¶1 · Introduction
    > **Its lamp burned \\*whale oil\\* until 1902 \\[see the log\\](https\\://example.org)**; after that it burned gas.
    -# §0 ¶2 · Introduction · the author
    > Marta Holm kept the light for 31 years. “I never let it go out,” she said.
    -# §1 ¶1 · The keepers
    -# Quoted word for word from an article of 1926
    [!Read on from here] [§2 ¶1]"
  `)
})

test('a citation comes in four forms', () => {
  expect(press('1|ask|cite|a.controversy.failures-of-1889')).toMatchInlineSnapshot(`
    "### Copy citation · §1 ¶2
    ———
    **Plain text**
    \`\`\`
    “The harbour board claimed that the light failed twice in 1889.”
    — “The light at Skarn” (1926), §1 ¶2
    \`\`\`
    **Markdown**
    \`\`\`
    > The harbour board claimed that the light failed twice in 1889.
    >
    > — *The light at Skarn* (1926), §1 ¶2
    \`\`\`
    **APA style**
    \`\`\`
    The light at Skarn. (1926). “The harbour board claimed that the light failed twice in 1889.” (§1 ¶2)
    \`\`\`
    **BibTeX**
    \`\`\`
    @misc{footnote-1-2,
      title = {The light at Skarn},
      year = {1926},
      howpublished = {Article, 1926},
      note = {§1 ¶2},
      annote = {The harbour board claimed that the light failed twice in 1889.}
    }
    \`\`\`
    -# Quoted word for word from an article of 1926
    [§1 ¶1]"
  `)
})

test('passages are a list that can be opened in context and shared', () => {
  const passages = [
    lighthouse.cite({ ref: '1.1', quote: '“I never let it go out,” she said.' }, 'en'),
    lighthouse.cite({ ref: '2.1', quote: 'Nobody has kept the light' }, 'en'),
  ]
  expect(cardText(renderPassages(passages, lighthouse, { title: 'moreTitle', locale: 'en', share }))).toMatchInlineSnapshot(`
    "### More passages
    ———
    > Marta Holm kept the light for 31 years. **“I never let it go out,” she said.**
    -# §1 ¶1 · The keepers · the author, with words of Marta Holm
    > **Nobody has kept the light** since it was made automatic.
    -# §2 ¶1 · The end · the author
    -# Quoted word for word from an article of 1926
    <Read a passage in context: §1 ¶1 | §2 ¶1>
    [Share]"
  `)
})

test('checked claims carry their verdicts and passages', () => {
  const claims: readonly ClaimVerdict[] = [
    {
      claim: 'It was <@1> **seen** 14 miles away.',
      verdict: 'confirmed',
      citations: [lighthouse.cite({ ref: '0.1', quote: 'It was seen 14 miles away, the keeper’s log says.' }, 'en')],
    },
    { claim: 'The lamp burned oil to the end.', verdict: 'differs', citations: [lighthouse.cite({ ref: '0.2', quote: 'after that it burned gas' }, 'en')] },
    { claim: 'The keeper was rich.', verdict: 'absent', citations: [] },
  ]
  expect(cardText(renderCheck(claims, lighthouse, 'en'))).toMatchInlineSnapshot(`
    "### Checked against the article
    -# Held against one article only: “not in the article” does not mean false.
    ———
    **1.** ✅ Confirmed
    “It was \\<\\@1\\> \\*\\*seen\\*\\* 14 miles away.”
    > It was seen 14 miles away, the keeper’s log says.
    -# §0 ¶1 · Introduction · the author
    **2.** ❌ The article says otherwise
    “The lamp burned oil to the end.”
    > after that it burned gas
    -# §0 ¶2 · Introduction · the author
    **3.** ⚪ Not in the article
    “The keeper was rich.”
    -# Quoted word for word from an article of 1926"
  `)
})

test('many checked claims are a list from which each can be opened', () => {
  const citations = [lighthouse.cite({ ref: '0.2', quote: 'after that it burned gas' }, 'en')]
  const claims = Array.from({ length: 30 }, (_, index): ClaimVerdict => ({
    claim: `Claim ${index + 1} is that the lamp burned oil to the very end of its days.`,
    verdict: index % 2 === 0 ? 'differs' : 'absent',
    citations: index % 2 === 0 ? citations : [],
  }))
  const message = renderCheck(claims, lighthouse, 'en')
  const [select] = controlsOf({ kind: 'show', visibility: 'private', message })
  expect(
    cardText(message)
      .split('\n')
      .filter((line) => /^\*\*\d+\.\*\*/.test(line)).length,
  ).toBe(30)
  expect(press(select?.custom_id ?? '', [select?.options?.[1]?.value ?? ''])).toMatchInlineSnapshot(`
    "### Checked against the article
    -# Held against one article only: “not in the article” does not mean false.
    ———
    **Claim 3** · ❌ The article says otherwise
    > Its lamp burned \\*whale oil\\* until 1902 \\[see the log\\](https\\://example.org); **after that it burned gas**.
    -# §0 ¶2 · Introduction · the author
    -# Quoted word for word from an article of 1926"
  `)
})
