/** Held-out questions, by threads and here. */
import { expect, test } from 'vitest'
import { mapFolds } from '#src/batch/folds.ts'
import { holdOut } from '#src/batch/held-out.ts'
import { leaveOneOut, tallyVerdicts } from '#src/batch/leave-one-out.ts'
import type { Corpus } from '#src/corpus/corpus.ts'
import { englishWords } from '#src/language/english-words.ts'
import { millEngine } from '#test/engine.ts'

const folds = 3
const { corpus } = await millEngine()

test('threads find what one would, part by part, and say how far they are', async () => {
  const english = new Set(englishWords())
  const ask = holdOut(corpus, { isEnglish: (word) => english.has(word), folds })
  const progress: number[] = []
  const tallies = await mapFolds(corpus, { job: 'tallies', folds, onFold: (done) => progress.push(done) })
  expect(tallies).toEqual([0, 1, 2].map((fold) => tallyVerdicts(ask(fold))))
  expect(progress).toEqual([0, 1, 2, 3])
})

test('every wording is left out once, and every wording of a silence once with its entry', async () => {
  const { report } = await leaveOneOut(corpus, { folds })
  const counts = Object.fromEntries([...report.matchAll(/^(.+?) +(\d+) {2}first/gm)].map(([, name = '', count]) => [name, Number(count)]))
  const wordings = new Set(corpus.silences.flatMap(({ topic, questions }) => [topic.en, ...questions.en]))
  expect(counts['wording left out, silence, en']).toBe(wordings.size)
  expect(counts['entry left out, silence, en']).toBe(wordings.size)
})

test('a thread that fails is reported', async () => {
  const broken = { ...corpus, article: undefined } as unknown as Corpus // as: what a corpus must not be
  await expect(mapFolds(broken, { job: 'tallies', folds })).rejects.toThrow(TypeError)
})
