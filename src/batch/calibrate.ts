/**
 * Fits the model of answer/model.ts to the held-out questions: softmax over each question's candidates and "nothing bears on it", by Adam
 * (Kingma & Ba 2015) with a little L2. Four fifths fit, one fifth judges, then all fit; the numbers are rounded and stored as data.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { featureNames, type Features } from '#src/answer/evidence.ts'
import { nothingNames, type Model } from '#src/answer/model.ts'
import { mapFolds } from '#src/batch/folds.ts'
import type { HeldOut } from '#src/batch/held-out.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import { sourceKinds } from '#src/corpus/source.ts'

/**
 * The share of each kind of made question in the fit, whatever the bank has of it, so that the mix is like what readers ask: most of it
 * answerable. More silence trades silent misses for confident errors, about one for one; the rounds in test/eval hold the balance.
 */
const shares = { spoken: 0.6, silence: 0.2, entryLeftOut: 0.07, contrastExchanged: 0.12, smalltalk: 0.01 } as const

type Share = keyof typeof shares

const shownWeight = 3
const steps = 120
const penalty = 5e-4

/**
 * Where the fit begins: what is alike speaks for a candidate, and "nothing" is its rival. A question may be right in more than one way, so the loss
 * has more than one valley; from zero, the fit ends in one where known silences must stand for "nothing" as well.
 */
const begin: { readonly features: Partial<Features>; readonly nothing: Model['nothing'] } = {
  features: { rank: 3, nearest: 3, nearby: 3, related: 3, covered: 3, learned: 3 },
  nothing: { bias: 5, unknown: 0, best: 3, covered: 3, conflict: 3 },
}

/** Features, one bias per kind, and the bias and weights of "nothing". */
const size = featureNames.length + sourceKinds.length + 1 + nothingNames.length
const nothingAt = featureNames.length + sourceKinds.length

interface Fit {
  readonly model: Model
  /** Questions, and the mean of −ln p(right outcome) over the fifth that was not fitted. */
  readonly fit: { readonly questions: number; readonly heldOutLoss: number }
}

export interface Example {
  readonly share: Share
  readonly weight: number
  /** Candidates × features, then "nothing" is implied. */
  readonly features: Float32Array
  readonly kinds: Uint8Array
  /** 1 where the candidate (or, last, "nothing") is a right outcome. */
  readonly right: Uint8Array
  /** In the order of `nothingNames`. */
  readonly nothing: readonly number[]
}

type Progress = (done: number, of: number) => void

/** Relative to the working tree, as it is shown. */
export const weightsFile = 'src/answer/weights.json'

/** How often the index is rebuilt: at five, each question is asked of an index that lacks a fifth of all wordings. */
const folds = 5

export async function calibrate(corpus: Corpus, { onFold, onStep }: { readonly onFold: Progress; readonly onStep: Progress }): Promise<Fit['fit']> {
  const parts = await mapFolds(corpus, { job: 'examples', folds, onFold })
  const fitted = fitModel(weighShares(parts.flat()), onStep)
  // A follow-up's own passage: no wording of the corpus is a follow-up, so this one is set by hand (test/engine.test.ts holds it).
  const model = { ...fitted.model, features: { ...fitted.model.features, shown: shownWeight } }
  await writeFile(join(import.meta.dirname, '..', '..', weightsFile), `${JSON.stringify({ model, fit: fitted.fit }, undefined, 2)}\n`)
  return fitted.fit
}

export function toExamples(questions: Iterable<HeldOut>): Example[] {
  return Array.from(questions, toExample)
}

function toExample(heldOut: HeldOut): Example {
  const { groups, change, evidence } = heldOut
  const { candidates } = evidence
  const features = new Float32Array(candidates.length * featureNames.length)
  candidates.forEach((candidate, place) => featureNames.forEach((name, column) => (features[place * featureNames.length + column] = candidate.features[name])))
  const exchanged = change === 'contrast exchanged'
  const right = exchanged ? ['silence', ...groups.map((group) => group.replace('answer', 'correction'))] : groups
  return {
    share: shareOf(heldOut),
    weight: 1,
    features,
    kinds: Uint8Array.from(candidates, ({ kind }) => sourceKinds.indexOf(kind)),
    right: Uint8Array.from([...candidates.map((candidate) => (right.includes(candidate.group) ? 1 : 0)), right.includes('silence') ? 1 : 0]),
    nothing: nothingNames.map((name) => evidence[name]),
  }
}

function shareOf({ groups: [group], change }: HeldOut): Share {
  if (change === 'contrast exchanged') return 'contrastExchanged'
  if (change === 'entry left out') return 'entryLeftOut'
  return group === 'silence' || group === 'smalltalk' ? group : 'spoken'
}

/** Each share's weight, spread evenly over its questions; the mean weight is 1. */
function weighShares(examples: readonly Example[]): Example[] {
  const counts = Object.groupBy(examples, ({ share }) => share)
  return examples.map((example) => ({ ...example, weight: (shares[example.share] * examples.length) / (counts[example.share]?.length ?? 1) }))
}

function fitModel(examples: readonly Example[], onStep?: (done: number, of: number) => void): Fit {
  const fitted = examples.filter((_, place) => place % 5 !== 0)
  const judged = examples.filter((_, place) => place % 5 === 0)
  const heldOutLoss =
    loss(
      judged,
      descend(fitted, (done) => onStep?.(done, 2 * steps)),
      undefined,
    ) / Math.max(1, judged.length)
  const parameters = descend(examples, (done) => onStep?.(steps + done, 2 * steps))
  return { model: toModel(parameters), fit: { questions: examples.length, heldOutLoss: Number(heldOutLoss.toFixed(3)) } }
}

function descend(examples: readonly Example[], onStep: (done: number) => void): Float64Array {
  const parameters = new Float64Array(size)
  featureNames.forEach((name, column) => (parameters[column] = begin.features[name] ?? 0))
  parameters.set([begin.nothing.bias, ...nothingNames.map((name) => begin.nothing[name])], nothingAt)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let step = 1; step <= steps; step += 1) {
    const gradient = new Float64Array(size)
    loss(examples, parameters, gradient)
    const rate = step < steps / 2 ? 0.3 : 0.1
    for (let j = 0; j < size; j += 1) {
      const slope = (gradient[j] ?? 0) / examples.length + penalty * (parameters[j] ?? 0)
      mean[j] = 0.9 * (mean[j] ?? 0) + 0.1 * slope
      square[j] = 0.99 * (square[j] ?? 0) + 0.01 * slope * slope
      parameters[j] = (parameters[j] ?? 0) - (rate * ((mean[j] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((square[j] ?? 0) / (1 - 0.99 ** step)) + 1e-8)
    }
    onStep(step)
  }
  return parameters
}

/** Weighted sum of −ln p(right); adds its slope to `gradient` where one is given. */
function loss(examples: readonly Example[], parameters: Float64Array, gradient: Float64Array | undefined): number {
  let total = 0
  for (const example of examples) {
    const probabilities = predict(example, parameters)
    let right = 0
    example.right.forEach((isRight, place) => (right += isRight ? (probabilities[place] ?? 0) : 0))
    // A question whose right outcome is not even a candidate teaches nothing.
    if (right < 1e-9) continue
    total -= example.weight * Math.log(right)
    if (!gradient) continue
    probabilities.forEach((probability, place) => {
      const slope = example.weight * (probability - (example.right[place] ? probability / right : 0))
      if (Math.abs(slope) > 1e-9) addSlope(example, place, slope, gradient)
    })
  }
  return total
}

function predict({ features, kinds, nothing }: Example, parameters: Float64Array): Float64Array {
  const scores = new Float64Array(kinds.length + 1)
  for (let place = 0; place < kinds.length; place += 1) {
    let score = parameters[featureNames.length + (kinds[place] ?? 0)] ?? 0
    for (let column = 0; column < featureNames.length; column += 1) score += (parameters[column] ?? 0) * (features[place * featureNames.length + column] ?? 0)
    scores[place] = score
  }
  scores[kinds.length] = [1, ...nothing].reduce((score, value, column) => score + value * (parameters[nothingAt + column] ?? 0), 0)
  const highest = Math.max(...scores)
  const exponents = scores.map((score) => Math.exp(score - highest))
  const total = exponents.reduce((sum, value) => sum + value, 0)
  return exponents.map((value) => value / total)
}

function addSlope({ features, kinds, nothing }: Example, place: number, slope: number, gradient: Float64Array): void {
  const add = (at: number, value: number): void => {
    gradient[at] = (gradient[at] ?? 0) + slope * value
  }
  if (place === kinds.length) [1, ...nothing].forEach((value, column) => add(nothingAt + column, value))
  else {
    add(featureNames.length + (kinds[place] ?? 0), 1)
    for (let column = 0; column < featureNames.length; column += 1) add(column, features[place * featureNames.length + column] ?? 0)
  }
}

function toModel(parameters: Float64Array): Model {
  const at = (place: number): number => Number((parameters[place] ?? 0).toFixed(2))
  return {
    features: fromNames(featureNames, at),
    kinds: fromNames(sourceKinds, (place) => at(featureNames.length + place)),
    nothing: { bias: at(nothingAt), ...fromNames(nothingNames, (place) => at(nothingAt + 1 + place)) },
  }
}

function fromNames<N extends string>(names: readonly N[], value: (place: number) => number): Record<N, number> {
  const pairs = names.map((name, place) => [name, value(place)] as const)
  // Object.fromEntries forgets the names; they are exactly those of the list.
  return Object.fromEntries(pairs) as Record<N, number>
}
