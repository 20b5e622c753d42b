/** Everything that led to an answer, step by step. */
import type { Answer } from '#src/answer/answer.ts'
import type { Decision } from '#src/answer/decide.ts'
import type { Evidence } from '#src/answer/evidence.ts'
import type { Judgement } from '#src/answer/model.ts'
import type { Question } from '#src/question/question.ts'

export interface Reasoning {
  readonly question: Question
  readonly evidence: Evidence
  readonly judgement: Judgement
  readonly decision: Decision
  readonly answer: Answer
}
