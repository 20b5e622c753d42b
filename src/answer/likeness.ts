/** How alike a question and the wordings of one target are. */
import { questionKinds, type QuestionKind } from '#src/language/question-kind.ts'
import { textsOf, type Texts } from '#src/search/texts.ts'
import { insert, mean, type TopThree } from '#src/search/top-three.ts'
import type { Weighing } from '#src/answer/weighing.ts'

export interface Likeness {
  /** The nearest wording's place among the target's phrasings. */
  readonly phrasing: number
  /** Ochiai coefficient of the nearest wording over units weighted by idf: matched weight over the geometric mean of both; 1 for the same units. */
  readonly nearest: number
  /** Share of the nearest wording's weight that the question has: 1 where it says all that the wording says. */
  readonly echoed: number
  /** Mean of the three nearest. */
  readonly nearby: number
  /** Share of the question's weight that any of the target's texts has. */
  readonly covered: number
  /** Share of the question's weight that the target's own text has. */
  readonly stated: number
  /** Share of the wordings that want the same kind of answer. */
  readonly sameKind: number
  /** By unit: the strongest match in any of the target's texts, 0 to 1. */
  readonly matched: Float64Array
}

export function compareTexts(texts: Texts, target: number, kind: QuestionKind, weighing: Weighing): Likeness {
  const { first, own } = textsOf(texts, target)
  const wanted = questionKinds.indexOf(kind)
  const matched = new Float64Array(weighing.units.length)
  const room = new Float64Array(weighing.units.length)
  const nearest: TopThree = [0, 0, 0]
  let phrasing = 0
  let echoed = 0
  let sameKind = 0
  for (let text = first; text < own; text += 1) {
    const weight = match(texts, text, weighing, matched, room)
    const full = texts.weights[text] ?? 0
    const likeness = full === 0 ? 0 : weight / Math.sqrt(full * weighing.total)
    if (likeness > nearest[0]) {
      phrasing = text - first
      echoed = weight / full
    }
    insert(nearest, likeness)
    if (texts.kinds[text] === wanted) sameKind += 1
  }
  const wordings = own - first
  const stated = match(texts, own, weighing, matched, room) / weighing.total
  return {
    phrasing,
    echoed,
    nearest: nearest[0],
    nearby: mean(nearest, wordings),
    covered: weighing.weights.reduce((sum, weight, place) => sum + weight * (matched[place] ?? 0), 0) / weighing.total,
    stated,
    sameKind: wordings > 0 ? sameKind / wordings : 0,
    matched,
  }
}

/** The matched weight of one text; `matched` collects the best strength per unit over all texts, `here` is room to work in. */
function match({ terms, textStarts }: Texts, text: number, { weights, unitOf, strengthOf }: Weighing, matched: Float64Array, here: Float64Array): number {
  here.fill(0)
  let weight = 0
  const end = textStarts[text + 1] ?? 0
  for (let at = textStarts[text] ?? end; at < end; at += 1) {
    const term = terms[at] ?? 0
    const unit = (unitOf[term] ?? 0) - 1
    if (unit < 0) continue
    const strength = strengthOf[term] ?? 0
    const before = here[unit] ?? 0
    if (strength <= before) continue
    weight += (strength - before) * (weights[unit] ?? 0)
    here[unit] = strength
    if (strength > (matched[unit] ?? 0)) matched[unit] = strength
  }
  return weight
}
