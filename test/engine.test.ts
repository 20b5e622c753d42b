/** The engine as its users meet it: on the real corpus, and on one about something else. */
import { describe, expect, test } from 'vitest'
import type { Answer } from '#src/answer/answer.ts'
import type { Engine } from '#src/engine.ts'
import { millEngine, realEngine } from '#test/engine.ts'

const real = await realEngine()
const mill = await millEngine()

const refs = ({ citations }: Answer) => citations.map(({ ref }) => ref)
const decisive = ({ citations: [main] }: Answer) => main?.quote.slice(main.decisive.start, main.decisive.end)

describe('what a newcomer tries first', () => {
  test('“How many SU7s had been delivered by May 21?” gives the sentence and its ref', () => {
    const answer = real.ask('How many SU7s had been delivered by May 21?')
    expect(answer).toMatchObject({ status: 'answered', locale: 'en' })
    expect(refs(answer)[0]).toBe('0.3')
    expect(decisive(answer)).toContain('As of May 21, Xiaomi SU7 series has delivered more than 258,000 units')
    expect(answer.citations[0]?.quote).toBe(real.paragraph('0.3')?.paragraph.text)
  })

  test('“What does the YU7 cost?” is refused, with passages nearby', () => {
    const answer = real.ask('What does the YU7 cost?')
    expect(answer).toMatchObject({ status: 'unanswered', source: { kind: 'silence', id: 'yu7-price' } })
    expect(answer.text).toMatch(/^The article does not say what the YU7 costs\./)
    expect(answer.citations.map(({ quote }) => quote).join(' ')).toContain('YU7')
  })

  test('“How many bags of flour had been sold by August 9?” gives the sentence and its ref', () => {
    const answer = mill.ask('How many bags of flour had been sold by August 9?')
    expect(answer).toMatchObject({
      status: 'answered',
      source: { kind: 'figure', id: 'bags-sold' },
      text: 'By August 9, the article says, the mill had sold 2,600 bags of flour.',
    })
    expect(decisive(answer)).toBe('By August 9, the mill had sold 2,600 bags of flour, with a goal of 4,000 bags for the year.')
  })

  test('“What does a sack of flour cost?” is refused, with the passage nearby', () => {
    const answer = mill.ask('What does a sack of flour cost?')
    expect(answer).toMatchObject({
      status: 'unanswered',
      source: { id: 'flour-price' },
      text: 'The article does not say what a bag of flour costs. It says only that bread from tide flour costs more.',
    })
    expect(refs(answer)).toEqual(['3.1'])
  })
})

type Row = readonly [question: string, status: Answer['status'], ref: string | undefined]

const questions: readonly (readonly [name: string, engine: Engine, rows: readonly Row[]])[] = [
  [
    'the real corpus',
    real,
    [
      ['how many su7 delivered so far', 'answered', '0.3'],
      ['What was the gross margin of the car business?', 'answered', '3.5'],
      ['who are the three flaws according to Li Nan', 'answered', '2.7'],
      ['Why does Lei Jun say chips cannot be bypassed?', 'answered', '3.7'],
      ['what did Fang Hongbo say about home appliances', 'answered', '3.15'],
      ['When did Redmi split off?', 'answered', '1.7'],
      ['which factories has Xiaomi built', 'answered', '3.11'],
      ['25.8万辆是哪款车的交付量', 'answered', '0.3'],
      ['SU7交付了多少辆？', 'answered', '0.3'],
      ['SU7事故中有几位女孩遇难', 'answered', '2.4'],
      ['李楠说小米有哪些缺陷', 'answered', '2.7'],
      ['小米汽車業務的毛利率是多少', 'answered', '3.5'],
      ['What is the price of the SU7 Ultra?', 'unanswered', undefined],
      ['Who is the CEO of Xiaomi?', 'unanswered', undefined],
      ['YU7多少钱', 'unanswered', undefined],
      ['What caused the accident on March 29?', 'unanswered', undefined],
      ['what is the weather like today', 'unanswered', undefined],
      ['hello', 'smalltalk', undefined],
      ['谢谢', 'smalltalk', undefined],
    ],
  ],
  [
    'an invented corpus',
    mill,
    [
      ['how wide is the waterwheel', 'answered', '1.1'],
      ['What is the wheel made of?', 'answered', '1.1'],
      ['why did the eels die', 'answered', '2.1'],
      ['what does the Eel Society criticise', 'answered', '2.2'],
      ['who is the miller', 'answered', '1.1'],
      ['38k cubic metres of what', 'answered', '1.3'],
      ['3.8万立方米', 'answered', '1.3'],
      ['annual sales target in sacks', 'answered', '3.2'],
      ['hwo wide is teh weel', 'answered', '1.1'],
      ['水轮有多宽', 'answered', '1.1'],
      ['水輪有多寬', 'answered', '1.1'],
      ['鳗鱼为什么死了', 'answered', '2.1'],
      ['did they sell 4000 bags already', 'corrected', '3.2'],
      ['why does Vos blame the frost', 'corrected', '2.3'],
      ['福斯说是霜冻害死的对吧', 'corrected', '2.3'],
      ['what did the investigation find', 'unanswered', '2.1'],
      ['who paid for the repairs', 'unanswered', '0.2'],
      ['一袋面粉多少钱', 'unanswered', '3.1'],
      ['will it rain tomorrow', 'unanswered', undefined],
      ['hello', 'smalltalk', undefined],
      ['谢谢', 'smalltalk', undefined],
    ],
  ],
]

describe.for(questions)('on %s', ([, engine, rows]) => {
  test.for(rows)('“%s” is %s', ([question, status, ref]) => {
    const answer = engine.ask(question)
    expect([answer.status, ref === undefined ? undefined : answer.citations[0]?.ref]).toEqual([status, ref])
  })
})

describe('speaks only when it has something to say', () => {
  test.for([
    'zebra crossing etiquette',
    'qwertz uiop',
    'Bananas are yellow',
    'Elephants live in Africa',
    'how tall is mount everest',
    'мельница',
    '한국어 질문',
    '火星上有生命吗',
    '😀😀😀',
    '?',
  ])('stays silent on “%s”, of which the mill’s corpus has no telling word', (question) => {
    expect(mill.ask(question).status).toBe('unanswered')
  })

  test.for(['Bananas are yellow', 'zebra crossing etiquette', 'how tall is mount everest', '火星上有生命吗', '?', ''])(
    'stays silent on “%s” about the real article',
    (question) => {
      expect(real.ask(question).status).toBe('unanswered')
    },
  )

  test('says that a question is about something else, and quotes nothing then', () => {
    expect(mill.ask('xylophone zebra quartz')).toMatchObject({
      status: 'unanswered',
      source: null,
      citations: [],
      text: 'That is outside this article on the tide mill.',
    })
  })
})

describe('a wrong premise is corrected with the passage that corrects it', () => {
  test.for(
    real.corpus.corrections.filter((_, index) => index % 12 === 0).map(({ id, questions: { en }, quotes: [main] }) => [en[0] ?? '', main.ref, id] as const),
  )('“%s” is corrected by %s', ([question, ref]) => {
    const answer = real.ask(question)
    expect([answer.status, answer.citations[0]?.ref]).toEqual(['corrected', ref])
  })

  test('and says first what the article does not say', () => {
    expect(mill.ask('why does Vos blame the frost').text).toBe(
      'The article does not say that Pieter Vos blames the frost. It was Ada Thorn who said that the frost had killed the eels.',
    )
  })
})

describe('whose words they are is told', () => {
  test.for([
    [mill, 'what is wrong with the gates according to Pieter Vos', 'Pieter Vos'],
    [mill, 'how does Ada Thorn joke about the tide', 'Ada Thorn'],
    [mill, '水塘能装多少水', '港务办公室'],
    [mill, 'are there other tide mills on the coast', ''],
    [real, 'Why does Lei Jun say chips cannot be bypassed?', 'Lei Jun'],
    [real, 'What are the three real flaws according to Li Nan?', 'Li Nan'],
    [real, '方洪波怎么看家电行业', '方洪波'],
    [real, 'what is the core reason for the sense of separation', ''],
  ] as const)('“%2$s”', ([engine, question, name]) => {
    expect(engine.ask(question).citations[0]?.voice.name, question).toBe(name)
  })

  test('a dispute shows what happened and each side, each with its own voice', () => {
    const { citations } = mill.ask('why did the eels die')
    expect(citations.map(({ ref, voice }) => [ref, voice.id])).toEqual([
      ['2.1', 'author'],
      ['2.2', 'pieter-vos'],
      ['2.3', 'ada-thorn'],
    ])
  })
})

describe('Chinese questions are answered in the asker’s script, with English quotes', () => {
  test.for([
    ['水轮有多宽', 'zh-CN', '文章说橡木水轮宽6.4米。'],
    ['水輪有多寬', 'zh-TW', '文章說橡木水輪寬6.4米。'],
    ['how wide is the wheel', 'en', 'According to the article, the oak wheel is 6.4 metres wide.'],
  ] as const)('%s', ([question, locale, text]) => {
    const answer = mill.ask(question, { locale: 'zh-CN' })
    expect(answer).toMatchObject({ locale, text })
    expect(answer.citations[0]?.quote).toMatch(/^The oak wheel/)
  })

  test('the interface decides where the question leaves it open', () => {
    expect(mill.ask('1792?', { locale: 'zh-TW' }).locale).toBe('zh-TW')
    expect(mill.ask('水塘', { locale: 'zh-TW' }).locale).toBe('zh-TW')
  })
})

describe('a follow-up is understood by the card that it is about', () => {
  test('a question that says nothing alone finds its passage on the card', () => {
    expect(refs(mill.ask('and how wide?', { context: ['1.1'] }))[0]).toBe('1.1')
    expect(refs(mill.ask('why?', { context: ['1.2'] }))[0]).toBe('1.2')
  })

  test('a clear question is answered wherever it is asked', () => {
    expect(refs(mill.ask('how many bags of flour had been sold by August 9?', { context: ['2.1'] }))[0]).toBe('3.2')
  })

  test('a ref that does not exist changes nothing', () => {
    expect(mill.ask('how wide is the wheel', { context: ['9.9'] })).toEqual(mill.ask('how wide is the wheel'))
  })
})
