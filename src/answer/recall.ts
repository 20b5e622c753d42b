/** The stable name of an answer, for buttons: status, kind and id are all it takes to say the same again. */
import type { Answer, Source } from '#src/answer/answer.ts'
import { answerFrom, type Composer } from '#src/answer/compose.ts'
import type { Outcome } from '#src/answer/decide.ts'
import { sourceKinds, type SourceKind } from '#src/corpus/source.ts'
import type { Locale } from '#src/language/locale.ts'

/** What an entry of each kind comes to, whoever asks: a key that says otherwise was forged. */
const outcomes: Readonly<Record<SourceKind, Outcome>> = {
  faq: 'answered',
  figure: 'answered',
  controversy: 'answered',
  person: 'answered',
  passage: 'answered',
  correction: 'corrected',
  silence: 'unanswered',
  smalltalk: 'smalltalk',
}

/** At most 70 characters; undefined where nothing was chosen and there is nothing to say again. */
export function answerKey({ status, source }: { readonly status: Answer['status']; readonly source: Source | null }): string | undefined {
  return source === null ? undefined : `${status[0]}.${source.kind}.${source.id}`
}

/** Undefined for a key that is not ours or names an entry that the corpus does not have. */
export function recallAnswer(composer: Composer, key: string, locale: Locale): Answer | undefined {
  const [letter = '', kindName, ...rest] = key.split('.')
  const id = rest.join('.')
  const kind = sourceKinds.find((name) => name === kindName)
  const target = composer.targets.find((one) => one.kind === kind && one.id === id)
  if (!target || outcomes[target.kind][0] !== letter) return undefined
  return answerFrom(composer, outcomes[target.kind], { kind: target.kind, id }, target.quotes, locale, 1)
}
