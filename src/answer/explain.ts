/** Why a question was answered as it was, for editors: what was understood, what competed, which features decided, what to add to change it. */
import { featureNames, type Features } from '#src/answer/evidence.ts'
import { model, scoreCandidate, type Judged, type Model } from '#src/answer/model.ts'
import type { Reasoning } from '#src/answer/reasoning.ts'
import type { Target } from '#src/search/targets.ts'

/** How many rivals are shown. */
const shown = 6

export function renderExplanation({ question, evidence, judgement, decision, answer }: Reasoning, targets: readonly Target[]): string {
  const rivals = judgement.judged.slice(0, shown)
  const wordForWord = decision.chosen?.candidate.verbatim === true ? '; the question stands in the corpus word for word' : ''
  const lines = [
    `Read as      ${question.text}`,
    `Language     ${question.locale}; wants: ${question.kind}`,
    ...question.corrections.map(([from, to]) => `Spelling     "${from}" was taken for "${to}"`),
    `Units        ${question.units.map(({ surface, terms }) => `${surface} → ${terms.join(' ')}`).join(' | ') || 'none'}`,
    `Unknown      ${percent(evidence.unknown)} of the question's weight occurs nowhere in the corpus`,
    '',
    `Outcome      ${decision.outcome}, confidence ${percent(decision.confidence)}${wordForWord}`,
    `Lead         ${answer.text}`,
    ...answer.citations.map(({ ref, quote, decisive }) => `Quote        ${ref}: ${quote.slice(decisive.start, decisive.end)}`),
    '',
    `Candidates (of ${evidence.candidates.length}; "nothing bears on it" has ${percent(judgement.nothing)})`,
    ...rivals.flatMap((rival, place) => renderRival(rival, place + 1, targets)),
    '',
    advise(decision.chosen, rivals, targets),
  ]
  return lines.join('\n')
}

function renderRival(rival: Judged, place: number, targets: readonly Target[]): string[] {
  const { candidate, probability } = rival
  const target = targets[candidate.target]
  const wording = target?.phrasings[candidate.phrasing]?.text
  return [
    `${place}. ${percent(probability)}  ${nameOf(target)} → ${candidate.group}`,
    ...(wording === undefined ? [] : [`     nearest wording: ${wording}`]),
    `     ${contributions(candidate.features, model).join(', ')}; kind ${signed(model.kinds[candidate.kind])}; score ${scoreCandidate(candidate, model).toFixed(2)}`,
  ]
}

/** What each feature adds to the score, the weightiest first. */
function contributions(features: Features, { features: weights }: Model): string[] {
  return featureNames
    .map((name) => ({ name, value: features[name], adds: features[name] * weights[name] }))
    .filter(({ adds }) => Math.abs(adds) >= 0.05)
    .toSorted((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .map(({ name, value, adds }) => `${name} ${value.toFixed(2)} ${signed(adds)}`)
}

function advise(chosen: Judged | undefined, rivals: readonly Judged[], targets: readonly Target[]): string {
  const rival = rivals.find(({ candidate }) => candidate.group !== chosen?.candidate.group)
  const next = rival ? ` (${nameOf(targets[rival.candidate.target])} came next)` : ''
  return `To change it, add this wording to the entry in corpus/ that should answer${next} (see corpus/README.md), then \`npm run index\`.`
}

function nameOf(target: Target | undefined): string {
  return target ? `${target.kind} ${target.id}` : 'nothing'
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}
