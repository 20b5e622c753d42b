/** A message taken apart: which of its sentences are claims, and what becomes of the others. */
import { describe, expect, test } from 'vitest'
import { millEngine, realEngine } from '#test/engine.ts'

const real = await realEngine()
const mill = await millEngine()

describe('a message', () => {
  const claimsIn = (text: string): string[] => mill.check(text, 'en').map(({ claim }) => claim)

  test.for([
    ['The oak wheel is 6.4 metres wide. Vos said the cold did it, right? Bananas are yellow.', 3],
    ['the wheel is 6.4 metres wide. bananas are yellow.', 2],
    ['水轮宽6.4米。磨坊建于1792年。', 2],
    ['水轮宽6.4米！磨坊建于1792年；香蕉是黄色的', 3],
    ['Facts:\n- the wheel is 6.4 metres wide\n- the mill was built in 1792\n\n* bananas are yellow', 3],
    ['1. The wheel is 6.4 metres wide\n2. The mill was built in 1792', 2],
    ['The wheel is 6.4 metres wide and the mill had sold 2,600 bags of flour.', 2],
    ['Ada Thorn and Pieter Vos quarrelled about the eels.', 1],
    ['On March 3 and May 4 several eels died.', 1],
    ['Mr. Vos of the Eel Society spoke to approx. 200 villagers.', 1],
    ['', 0],
    ['Hello everyone!', 0],
    ['Why does Pieter Vos blame the frost? how wide is the wheel', 0],
    ['磨坊是什么时候建的？水轮有多宽', 0],
    ['Bananas. Yes. OK!', 0],
    ['https://example.org/a?b=c <@123456789012345678>', 0],
  ] as const)('“%s” has %i claims', ([text, count]) => {
    const claims = claimsIn(text)
    expect(claims).toHaveLength(count)
    for (const claim of claims) expect(text).toContain(claim)
  })

  test('is read in order, and what is said twice has the same verdict twice', () => {
    const verdicts = mill.check('Elephants live in Africa. The oak wheel is 6.4 metres wide. Elephants live in Africa.', 'en').map(({ verdict }) => verdict)
    expect(verdicts).toEqual(['absent', 'confirmed', 'absent'])
  })

  test('may hold a true claim and one that the article has nothing about', () => {
    const message = 'Xiaomi’s car revenue was 18.1 billion in Q1 2025 and the YU7 costs 250,000 yuan'
    expect(real.check(message, 'en').map(({ verdict }) => verdict)).toEqual(['confirmed', 'absent'])
  })

  test('gives speakers in the reader’s language', () => {
    const [verdict] = mill.check('Pieter Vos said that the gates close too fast.', 'zh-CN')
    expect(verdict?.citations[0]?.voice.name).toBe('彼得·福斯')
  })
})
