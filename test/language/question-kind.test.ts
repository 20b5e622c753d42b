/** What kind of answer a question wants, in English and in Chinese. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalize } from '#src/language/normalize.ts'
import { kindOf, questionKinds, type QuestionKind } from '#src/language/question-kind.ts'
import { anyText } from '#test/any-text.ts'

const examples: Readonly<Record<QuestionKind, readonly string[]>> = {
  number: [
    'How many were sold?',
    'how much water',
    'what percent is it',
    'what rank',
    'the number of bags',
    'how wide… how big is it',
    '多少辆',
    '百分之几',
    '有几个',
    '多大',
    '排名第几',
  ],
  person: ['Who said that?', 'whose idea', 'which company is it', 'according to whom', '谁说的', '哪位', '哪家公司'],
  date: ['When was it built?', 'what year was it', 'in what month', 'since when', '什么时候', '哪一年', '何时', '啥时候'],
  place: ['Where is it?', 'which city', '在哪', '哪里', '什么地方'],
  cause: ['Why did it stop?', 'how come', 'what caused the fall', 'the reason for it', '为什么', '原因是什么', '为啥', '凭什么'],
  manner: ['How does it work?', 'how is it made', '怎么做', '如何', '怎样'],
  list: ['Name the three sides', 'list them', 'which factories', 'what are the flaws', '有哪些', '列出', '哪几'],
  definition: ['What does “ebb” mean?', 'define moat', 'what is an incision', 'explain it', '什么意思', '是什么', '何谓'],
  'yes-no': ['Is it true?', 'did they deliver', 'so is it good', 'can it turn', '是不是', '有没有人', '真的吗', '是否'],
  other: ['the wheel', 'tell me about the mill', 'hello', '介绍一下', '', '你好'],
}

test.for(questionKinds.flatMap((kind) => examples[kind].map((text) => [text, kind] as const)))('“%s” wants: %s', ([text, kind]) => {
  expect(kindOf(normalize(text))).toBe(kind)
})

test('any text has a kind', () => {
  fc.assert(
    fc.property(anyText(50), (text) => {
      expect(questionKinds).toContain(kindOf(text))
    }),
  )
})
