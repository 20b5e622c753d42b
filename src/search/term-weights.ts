/**
 * What each term says for each group of targets (a passage, silence …): multinomial logistic regression over the wordings, one weight
 * per term and group. It learns what likeness alone cannot: that `cost` speaks for silence and `margin` for one passage. Trained when the
 * index is built, in a fixed order, so that the same corpus gives the same weights.
 */

import { compact, type CompactList } from '#src/search/compact.ts'

export interface Example {
  readonly terms: readonly number[]
  /** The place of its group. */
  readonly group: number
}

/** Weights by term number, end to end in flat lists; weights that hardly matter are left out. */
export interface TermWeights {
  readonly groups: readonly string[]
  readonly bias: Float32Array
  /** Those of term t stand from `starts[t]` to `starts[t + 1]`. */
  readonly starts: Uint32Array
  readonly groupNumbers: CompactList
  readonly weights: Float32Array
}

// Chosen by the held-out figures (npm run calibrate); more rounds fit the wordings themselves and lose on new ones.
const rounds = 6
const firstRate = 2
const biasRate = 0.02
/** Steps so small are not taken, and weights so small are not kept: a fifth of the size for half a point of held-out accuracy. */
const leastStep = 1e-4
const leastWeight = 0.05

export function learnTermWeights(examples: readonly Example[], groups: readonly string[], idf: (term: number) => number, termCount: number): TermWeights {
  // A corpus without phrasings has nothing to learn from, and may be large.
  if (examples.length === 0) return packWeights(groups, new Float32Array(groups.length), new Float32Array(0))
  const width = groups.length
  // Term by term, end to end; single precision halves the memory that each step runs through.
  const weights = new Float32Array(termCount * width)
  const bias = new Float32Array(width)
  const vectors = examples.map(({ terms }) => toVector(terms, idf))
  const scores = new Float64Array(width)
  // A stride that shares no factor with the count visits every example once a round, in an order that mixes the groups.
  const stride = coprime(examples.length)
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate / (1 + round / 2)
    for (let step = 0; step < examples.length; step += 1) {
      const place = (step * stride + round) % examples.length
      const { terms, values } = vectors[place] ?? noVector
      scores.set(bias)
      for (let at = 0; at < terms.length; at += 1) addScaled(scores, weights, (terms[at] ?? 0) * width, values[at] ?? 0)
      softmax(scores)
      const right = examples[place]?.group ?? 0
      scores[right] = (scores[right] ?? 0) - 1
      const sloped = findSloped(scores)
      for (let at = 0; at < terms.length; at += 1) descend(weights, (terms[at] ?? 0) * width, scores, sloped, rate * (values[at] ?? 0))
      descend(bias, 0, scores, sloped, rate * biasRate)
    }
  }
  return packWeights(groups, bias, weights)
}

function packWeights(groups: readonly string[], bias: Float32Array, all: Float32Array): TermWeights {
  const width = groups.length
  const starts = new Uint32Array(all.length / width + 1)
  const groupNumbers: number[] = []
  const weights: number[] = []
  for (let term = 0; term < starts.length - 1; term += 1) {
    for (let group = 0; group < width; group += 1) {
      const weight = rounded(all[term * width + group] ?? 0)
      if (Math.abs(weight) < leastWeight) continue
      groupNumbers.push(group)
      weights.push(weight)
    }
    starts[term + 1] = weights.length
  }
  return { groups, bias: bias.map(rounded), starts, groupNumbers: compact(groupNumbers), weights: Float32Array.from(weights) }
}

/**
 * Probability of each group for a text with these terms, in the order of `groups`. `known` is the share of the text's weight that any
 * wording has: the less is known, the less the known terms may decide.
 */
export function weighTerms(
  { bias, starts, groupNumbers, weights, groups }: TermWeights,
  terms: readonly number[],
  idf: (term: number) => number,
  known: number,
): Float64Array {
  const scores = new Float64Array(groups.length)
  scores.set(bias)
  const vector = toVector(terms, idf)
  for (let place = 0; place < vector.terms.length; place += 1) {
    const term = vector.terms[place] ?? 0
    const value = (vector.values[place] ?? 0) * known
    const end = starts[term + 1] ?? 0
    for (let at = starts[term] ?? end; at < end; at += 1) {
      const group = groupNumbers[at] ?? 0
      scores[group] = (scores[group] ?? 0) + (weights[at] ?? 0) * value
    }
  }
  softmax(scores)
  return scores
}

interface Vector {
  readonly terms: readonly number[]
  readonly values: Float64Array
}

const noVector: Vector = { terms: [], values: new Float64Array(0) }

/** Idf values on the unit sphere, so that long and short texts count alike. */
function toVector(terms: readonly number[], idf: (term: number) => number): Vector {
  const values = Float64Array.from(terms, idf)
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
  return { terms, values: values.map((value) => value / length) }
}

/** `row`: where the term's weights begin. */
function addScaled(sum: Float64Array, weights: Float32Array, row: number, factor: number): void {
  for (let group = 0; group < sum.length; group += 1) sum[group] = (sum[group] ?? 0) + (weights[row + group] ?? 0) * factor
}

/** The groups whose weights a step changes: few, because most have next to no probability. */
function findSloped(gradient: Float64Array): number[] {
  const sloped: number[] = []
  for (let group = 0; group < gradient.length; group += 1) if (Math.abs(gradient[group] ?? 0) > leastStep) sloped.push(group)
  return sloped
}

function descend(weights: Float32Array, row: number, gradient: Float64Array, groups: readonly number[], rate: number): void {
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] ?? 0
    weights[row + group] = (weights[row + group] ?? 0) - rate * (gradient[group] ?? 0)
  }
}

function softmax(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY
  for (let group = 0; group < scores.length; group += 1) highest = Math.max(highest, scores[group] ?? 0)
  let total = 0
  for (let group = 0; group < scores.length; group += 1) {
    const value = Math.exp((scores[group] ?? 0) - highest)
    scores[group] = value
    total += value
  }
  for (let group = 0; group < scores.length; group += 1) scores[group] = (scores[group] ?? 0) / total
}

function coprime(count: number): number {
  let stride = Math.max(1, Math.floor(count * 0.618))
  while (greatestCommonDivisor(stride, count) !== 1) stride += 1
  return stride
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
