/**
 * Latent semantic indexing (Deerwester et al. 1990): terms that occur in the wordings of the same targets get vectors that point the same
 * way, so that a question is found to be like a wording that asks for the same in other words. The vectors are an orthonormal basis of the
 * space of the greatest left singular vectors of the term × target matrix, by subspace iteration (Halko, Martinsson & Tropp 2011, §4.5).
 */
import { termsAt, textsOf, type Texts } from '#src/search/texts.ts'
import { insert, mean, type TopThree } from '#src/search/top-three.ts'

export interface Latent {
  /** Terms × `width`, in steps of the term's scale. */
  readonly vectors: Int8Array
  /** By term: what one step is worth, times the term's idf. */
  readonly scales: Float32Array
  /** By text: the length of the sum of its terms' vectors. */
  readonly lengths: Float32Array
}

/** Directions of the space: 64 bytes a term; from 64 to 400 the held-out figures are the same. */
const width = 64
const iterations = 5
/** Steps from 0 to a term's largest component. */
const highest = 127
const notYet = Number.POSITIVE_INFINITY

/** Deterministic: the same texts give the same vectors. `idf` by term number, from 0 up to `termCount`. */
export function learnLatent(texts: Texts, idf: (term: number) => number, termCount: number): Latent {
  const columns = toColumns(texts, idf)
  // A corpus without wordings has nothing to learn from, and may be large.
  if (columns.every(({ terms }) => terms.length === 0)) return pack(new Float64Array(termCount * width), texts, idf)
  let space = firstSpace(columns.length)
  for (let iteration = 0; iteration < iterations; iteration += 1) space = transposeTimes(columns, times(columns, space, termCount))
  return pack(orthonormal(times(columns, space, termCount)), texts, idf)
}

/**
 * Compares a text with these terms to targets: the mean cosine, 0 to 1, of the three most alike of the target's wordings, or of all where it
 * has fewer; 0 where it has none.
 */
export function createRelated({ vectors, scales, lengths }: Latent, texts: Texts, terms: readonly number[]): (target: number) => number {
  const sum = sumOf(terms, vectors, scales)
  const length = lengthOf(sum)
  // What each term adds to the product of the two sums, from when it is first needed: the same terms occur in many wordings.
  const added = new Float64Array(scales.length).fill(notYet)
  return (target) => {
    const { first, own } = textsOf(texts, target)
    const top: TopThree = [0, 0, 0]
    for (let text = first; text < own; text += 1) {
      let total = 0
      const end = texts.textStarts[text + 1] ?? 0
      for (let at = texts.textStarts[text] ?? end; at < end; at += 1) {
        const term = texts.terms[at] ?? 0
        if (added[term] === notYet) added[term] = (scales[term] ?? 0) * product(sum, vectors, term * width)
        total += added[term] ?? 0
      }
      insert(top, Math.min(1, total / Math.max(Number.MIN_VALUE, length * (lengths[text] ?? 0))))
    }
    return mean(top, own - first)
  }
}

/** One target: the terms of its wordings, with ln(1 + how many have it) × idf, of unit length. */
interface Column {
  readonly terms: Uint32Array
  readonly values: Float64Array
}

function toColumns(texts: Texts, idf: (term: number) => number): Column[] {
  return Array.from({ length: texts.targetStarts.length - 1 }, (_, target) => {
    const { first, own } = textsOf(texts, target)
    const counts = new Map<number, number>()
    for (let text = first; text < own; text += 1) for (const term of termsAt(texts, text)) counts.set(term, (counts.get(term) ?? 0) + 1)
    const values = Float64Array.from(counts, ([term, count]) => Math.log1p(count) * idf(term))
    const length = lengthOf(values)
    return { terms: Uint32Array.from(counts.keys()), values: values.map((value) => value / Math.max(Number.MIN_VALUE, length)) }
  })
}

/** Rows × `width` numbers around 0 that are as good as random and always the same. */
function firstSpace(rows: number): Float64Array {
  let state = 1
  return new Float64Array(rows * width).map(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  })
}

/** The matrix times a space over its columns: a space over the terms. */
function times(columns: readonly Column[], space: Float64Array, termCount: number): Float64Array {
  const result = new Float64Array(termCount * width)
  columns.forEach(({ terms, values }, column) => {
    terms.forEach((term, place) => addScaled(result, term * width, space, column * width, values[place] ?? 0))
  })
  return result
}

/** The transposed matrix times a space over the terms, made orthonormal so that the greatest direction does not swallow the others. */
function transposeTimes(columns: readonly Column[], space: Float64Array): Float64Array {
  const result = new Float64Array(columns.length * width)
  columns.forEach(({ terms, values }, column) => {
    terms.forEach((term, place) => addScaled(result, column * width, space, term * width, values[place] ?? 0))
  })
  return orthonormal(result)
}

/** Gram–Schmidt over the directions of a space. One that depends on the others becomes zero. */
function orthonormal(space: Float64Array): Float64Array {
  const rows = space.length / width
  const directions: Float64Array[] = []
  for (let column = 0; column < width; column += 1) {
    const direction = Float64Array.from({ length: rows }, (_, row) => space[row * width + column] ?? 0)
    const before = lengthOf(direction)
    for (const other of directions) {
      const share = direction.reduce((total, value, row) => total + value * (other[row] ?? 0), 0)
      for (let row = 0; row < rows; row += 1) direction[row] = (direction[row] ?? 0) - share * (other[row] ?? 0)
    }
    const length = lengthOf(direction)
    directions.push(direction.map((value) => (length <= 1e-9 * before ? 0 : value / length)))
  }
  return space.map((_, at) => directions[at % width]?.[Math.floor(at / width)] ?? 0)
}

function pack(space: Float64Array, texts: Texts, idf: (term: number) => number): Latent {
  const scales = new Float32Array(space.length / width)
  const vectors = new Int8Array(space.length)
  scales.forEach((_, term) => {
    const vector = space.subarray(term * width, (term + 1) * width)
    const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / highest
    scales[term] = scale * idf(term)
    vectors.set(
      vector.map((value) => Math.round(value / Math.max(Number.MIN_VALUE, scale))),
      term * width,
    )
  })
  const lengths = Float32Array.from({ length: texts.weights.length }, (_, text) => lengthOf(sumOf(termsAt(texts, text), vectors, scales)))
  return { vectors, scales, lengths }
}

function sumOf(terms: Iterable<number>, vectors: Int8Array, scales: Float32Array): Float64Array {
  const sum = new Float64Array(width)
  for (const term of terms) addScaled(sum, 0, vectors, term * width, scales[term] ?? 0)
  return sum
}

function addScaled(sum: Float64Array, to: number, from: Float64Array | Int8Array, at: number, factor: number): void {
  for (let column = 0; column < width; column += 1) sum[to + column] = (sum[to + column] ?? 0) + factor * (from[at + column] ?? 0)
}

function product(one: Float64Array, other: Int8Array, at: number): number {
  let sum = 0
  for (let column = 0; column < width; column += 1) sum += (one[column] ?? 0) * (other[at + column] ?? 0)
  return sum
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((total, value) => total + value * value, 0))
}
