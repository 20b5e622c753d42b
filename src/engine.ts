/** The one door to the core: a read-only value made from a corpus. Pure: no I/O, no clock, no randomness. */
import type { Answer, Citation } from '#src/answer/answer.ts'
import { checkClaims, type ClaimVerdict } from '#src/claims/check-claims.ts'
import { createCite } from '#src/answer/cite.ts'
import { composeAnswer, type Composer } from '#src/answer/compose.ts'
import { decide } from '#src/answer/decide.ts'
import { gatherEvidence } from '#src/answer/evidence.ts'
import { createGround } from '#src/claims/ground.ts'
import { judge } from '#src/answer/model.ts'
import { findPassages } from '#src/answer/passages.ts'
import type { Reasoning } from '#src/answer/reasoning.ts'
import { recallAnswer } from '#src/answer/recall.ts'
import type { Paragraph } from '#src/corpus/article.ts'
import type { Corpus, Quote } from '#src/corpus/corpus.ts'
import type { Locale } from '#src/language/locale.ts'
import { analyzeQuestion } from '#src/question/question.ts'
import { createAnalyzer, openAnalyzer } from '#src/search/analyzer.ts'
import { createContrasts } from '#src/search/contrasts.ts'
import { buildIndex, openIndex, type Index, type IndexSnapshot } from '#src/search/index.ts'
import { createPremises } from '#src/search/premises.ts'
import { createSpeller } from '#src/search/spelling.ts'
import { createSuggest, type Suggest } from '#src/search/suggest.ts'
import { collectTargets, type Target } from '#src/search/targets.ts'

export type { ClaimVerdict } from '#src/claims/check-claims.ts'
export { answerKey } from '#src/answer/recall.ts'
export type { Suggestion } from '#src/search/suggest.ts'

export interface AskOptions {
  /** The asker's interface language: decides the frame's language when the question itself leaves it open. */
  readonly locale?: Locale
  /** Paragraph refs of the card that a follow-up is about: they are preferred, all the more when the question alone is vague. */
  readonly context?: readonly string[]
}

export interface Engine {
  readonly corpus: Corpus
  readonly targets: readonly Target[]
  readonly index: Index
  /** Total: any string gives an Answer. Text beyond 2,000 characters is not read. */
  readonly ask: (text: string, options?: AskOptions) => Answer
  /** The same, with every step of the way. */
  readonly reason: (text: string, options?: AskOptions) => Reasoning
  /**
   * The same answer again from its key (see answer/recall.ts), for buttons on old cards.
   * Undefined when the corpus no longer has the entry.
   */
  readonly recall: (key: string, locale: Locale) => Answer | undefined
  /** Entries that match what has been typed so far, best first; the first entries of the kinds for empty text. */
  readonly suggest: Suggest
  /** Passages that bear on a text, best first, at most `limit`, without those of `except` (refs). Empty when none does. */
  readonly passages: (text: string, options: { readonly locale: Locale; readonly limit: number; readonly except?: readonly string[] }) => readonly Citation[]
  /** A paragraph by its ref, with its neighbours in reading order. */
  readonly paragraph: (
    ref: string,
  ) => { readonly paragraph: Paragraph; readonly previous: Paragraph | undefined; readonly next: Paragraph | undefined } | undefined
  /** The paragraph of exact words with these as the decisive ones, and whose they are. Throws `RangeError` for words that the paragraph does not have. */
  readonly cite: (quote: Quote, locale: Locale) => Citation
  /** Splits a message into claims and holds each against the article. */
  readonly check: (text: string, locale: Locale) => readonly ClaimVerdict[]
}

export interface EngineOptions {
  /** An index of this very corpus that was built ahead. */
  readonly snapshot?: IndexSnapshot
  /** Whether a word is correct English: such a word is never taken for a misspelling. */
  readonly isEnglish?: (word: string) => boolean
}

export function createEngine(corpus: Corpus, { snapshot, isEnglish = () => false }: EngineOptions = {}): Engine {
  const analyzer = snapshot ? openAnalyzer(snapshot.dictionary) : createAnalyzer(corpus.lexicon, corpus.people)
  const targets = collectTargets(corpus)
  const index = openIndex(snapshot ?? buildIndex(targets, analyzer))
  const searched = { targets, index, contrasts: createContrasts(corpus.contrasts, corpus.people, analyzer, index), premises: createPremises(index) }
  const speller = createSpeller(index.words, isEnglish)
  const composer: Composer = { corpus, targets, cite: createCite(corpus) }
  const ground = createGround({ corpus, targets, analyzer, index, contrasts: searched.contrasts, cite: composer.cite })
  const paragraphs = corpus.article.sections.flatMap((section) => section.paragraphs)

  const weigh = (text: string, { locale = 'en', context = [] }: AskOptions): Omit<Reasoning, 'answer' | 'decision'> => {
    const question = analyzeQuestion(text, analyzer, speller, locale)
    const evidence = gatherEvidence(question, searched, context)
    return { question, evidence, judgement: judge(evidence) }
  }
  const reason = (text: string, options: AskOptions = {}): Reasoning => {
    const { question, evidence, judgement } = weigh(text, options)
    const decision = decide(judgement, evidence)
    return { question, evidence, judgement, decision, answer: composeAnswer(composer, decision, question, judgement.judged, evidence.unknown) }
  }
  return {
    corpus,
    targets,
    index,
    reason,
    ask: (text, options) => reason(text, options).answer,
    recall: (key, locale) => recallAnswer(composer, key, locale),
    suggest: createSuggest(corpus),
    passages: (text, { locale, limit, except = [] }) => findPassages(composer, weigh(text, { locale }).judgement, { locale, limit, except }),
    paragraph: (ref) => {
      const place = paragraphs.findIndex((paragraph) => paragraph.ref === ref)
      const paragraph = paragraphs[place]
      return paragraph && { paragraph, previous: paragraphs[place - 1], next: paragraphs[place + 1] }
    },
    cite: (quote, locale) => composer.cite(quote, locale, 'paragraph'),
    check: (text, locale) => checkClaims(text, locale, (claim) => reason(claim, { locale }), ground),
  }
}
