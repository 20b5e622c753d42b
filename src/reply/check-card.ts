/** The claims of a message held against the article: each with its verdict and the passages behind it. */
import type { ClaimVerdict, Engine } from '#src/engine.ts'
import type { Citation } from '#src/answer/answer.ts'
import type { Locale } from '#src/language/locale.ts'
import { renderCard, type Block } from '#src/reply/card.ts'
import { selectRow, maxOptions, type Option, type Row } from '#src/reply/components.ts'
import { escapeMarkdown, foreignText, shorten } from '#src/reply/markdown.ts'
import { quoteBlocks, showRef } from '#src/reply/quote.ts'
import type { Message } from '#src/reply/reply.ts'
import { stringsOf } from '#src/reply/strings.ts'
import { placesOf } from '#src/reply/subject.ts'

/** The name under which Discord knows the command, and hence its selects. */
export const checkCommand = 'Check against the article'

type Verdict = ClaimVerdict['verdict']

export const verdicts: readonly Verdict[] = ['confirmed', 'differs', 'partly', 'absent']

/** With quotes and all, a check of more text than this would be a wall: it is shown as a list from which claims can be opened. */
const maxFull = 3400

/** Characters of a claim that are repeated to say which one is meant. */
const maxClaim = 120

/** Claims in the list: more would not fit in a message, nor in four selects. */
const maxListed = 60

export function renderCheck(claims: readonly ClaimVerdict[], engine: Engine, locale: Locale): Message {
  const full = claims.flatMap((claim, index) => claimBlocks(claim, index, engine, locale))
  const isShort = full.length <= 10 && full.reduce((sum, { text }) => sum + text.length, 0) <= maxFull
  return isShort ? cardOf(full, [], engine, locale) : cardOf(listOf(claims, locale), selectsOf(claims, engine, locale), engine, locale)
}

/** One claim's verdict with its passages, from what the select's value carries (see `optionOf`). */
export function renderClaim(number: number, verdict: Verdict, citations: readonly Citation[], engine: Engine, locale: Locale): Message {
  const strings = stringsOf(locale)
  const above = `**${strings.claim(number)}** · ${strings.verdicts[verdict]}`
  const blocks = citations.flatMap((citation) => quoteBlocks(citation, engine.corpus, locale))
  return cardOf([{ text: above }, ...blocks], [], engine, locale)
}

function cardOf(blocks: readonly Block[], rows: readonly Row[], engine: Engine, locale: Locale): Message {
  const strings = stringsOf(locale)
  return renderCard({
    tone: 'check',
    locale,
    head: `### ${escapeMarkdown(strings.checkTitle)}\n-# ${escapeMarkdown(strings.checkHint)}`,
    blocks,
    footer: strings.footerQuoted(engine.corpus.about.asOf[locale]),
    rows,
  })
}

function claimBlocks({ claim, verdict, citations }: ClaimVerdict, index: number, engine: Engine, locale: Locale): readonly Block[] {
  const above = `**${index + 1}.** ${stringsOf(locale).verdicts[verdict]}\n“${foreignText(claim, maxClaim)}”`
  const blocks = citations.slice(0, 2).flatMap((citation, at) => quoteBlocks(onlyDecisive(citation), engine.corpus, locale, at === 0 ? { above } : {}))
  return blocks.length === 0 ? [{ text: above }] : blocks
}

/** Of a paragraph only the words that bear on the claim, so that several claims fit on a card. */
function onlyDecisive(citation: Citation): Citation {
  const quote = citation.quote.slice(citation.decisive.start, citation.decisive.end)
  return { ...citation, quote, decisive: { start: 0, end: quote.length } }
}

/** One line per claim in a single text; the more claims there are the shorter each is repeated. */
function listOf(claims: readonly ClaimVerdict[], locale: Locale): readonly Block[] {
  const { verdicts: names } = stringsOf(locale)
  const limit = Math.max(16, Math.min(maxClaim, Math.floor(3000 / Math.min(claims.length, maxListed)) - 40))
  const lines = claims.slice(0, maxListed).map(({ claim, verdict, citations }, index) => {
    const ref = citations[0]?.ref
    return `**${index + 1}.** ${names[verdict]}${ref === undefined ? '' : ` · ${showRef(ref)}`} · ${foreignText(claim, limit)}`
  })
  return [{ text: lines.join('\n') }]
}

function selectsOf(claims: readonly ClaimVerdict[], engine: Engine, locale: Locale): readonly Row[] {
  const options = claims.slice(0, maxListed).flatMap((claim, index) => optionOf(claim, index, engine, locale))
  return Array.from({ length: Math.ceil(options.length / maxOptions) }, (_, group) =>
    selectRow(
      stringsOf(locale).pickClaim,
      { command: checkCommand, action: 'claim', args: [`${group}`] },
      options.slice(group * maxOptions, (group + 1) * maxOptions),
    ),
  ).flat()
}

/** `number|verdict|places`: what opens the claim again without the message. Nothing to open where the article has nothing. */
function optionOf({ claim, verdict, citations }: ClaimVerdict, index: number, engine: Engine, locale: Locale): Option[] {
  if (citations.length === 0) return []
  const value = [index + 1, verdict, placesOf(citations.slice(0, 2), engine)].join('|')
  return value.length > 100
    ? []
    : [{ label: shorten(`${index + 1}. ${claim.replace(/\s+/g, ' ').trim()}`, 90), value, description: stringsOf(locale).verdicts[verdict] }]
}
