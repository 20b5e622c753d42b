/** Claims held against the article: tables of claims with the verdicts that are right. */
import { describe, expect, test } from 'vitest'
import { millEngine, realEngine } from '#test/engine.ts'

/** A claim, the verdicts that are right, and the passage where one must be cited. */
type Row = readonly [claim: string, verdicts: string, ref?: string]

const real = await realEngine()
const mill = await millEngine()

// What the second and third column say where two verdicts are right: it depends on whether an editor foresaw the very mistake.
const aboutTheArticle: readonly Row[] = [
  // Amounts
  ['SU7 delivered 300,000 units by May 21', 'differs', '0.3'],
  ['As of May 21 Xiaomi had delivered over 258,000 SU7s', 'confirmed', '0.3'],
  ['Xiaomi SU7 deliveries have passed 258,000', 'confirmed', '0.3'],
  ['Xiaomi SU7 deliveries have passed 400,000', 'differs', '0.3'],
  ['Xiaomi aims to deliver 500,000 SU7s in 2025', 'differs', '0.3'],
  ['The gross margin of Xiaomi’s car business reached 23.2% in the first quarter of 2025', 'confirmed', '3.5'],
  ['The gross margin of Xiaomi’s car business was 18% in the first quarter of 2025', 'differs', '3.5'],
  ['The gross margin of Xiaomi’s car business was under 20% in the first quarter of 2025', 'differs', '3.5'],
  ['The auto business brought in revenue of 18.1 billion in Q1', 'confirmed', '3.5'],
  ['The auto business brought in revenue of 18.1 million in Q1', 'differs', '3.5'],
  ['In 2024 Xiaomi’s share of the 4,000-6,000 yuan price range reached 17-18%', 'confirmed', '1.3'],
  ['In 2024 Xiaomi’s share of the 4,000-6,000 yuan price range reached 25%', 'differs', '1.3'],
  ['Xiaomi’s market share above 6,000 yuan is 5%', 'confirmed', '1.3'],
  ['Xiaomi’s market share above 6,000 yuan is 17-18%', 'differs', '1.3'],
  ['Xiaomi phones have been among the global top three for 19 consecutive quarters', 'confirmed', '1.3'],
  ['Xiaomi phones have been among the global top three for 12 consecutive quarters', 'differs', '1.3'],
  ['Three young girls died in the SU7 accident', 'confirmed', '2.4'],
  ['Five young girls died in the SU7 accident', 'differs', '2.4'],
  ['Xiaomi has four intelligent manufacturing factories', 'differs', '3.11'],
  ['Xiaomi is one of the few companies able to develop 3nm chips', 'confirmed', '3.7'],
  ['Xiaomi is one of the few companies able to develop 5nm chips', 'differs'],
  ['The automotive business determines Xiaomi’s strategic depth for the next five years', 'differs', '3.3'],
  // Dates
  ['The gross margin of Xiaomi’s car business reached 23.2% in the third quarter of 2025', 'differs', '3.5'],
  ['The car business is expected to be profitable in the first quarter', 'differs', '3.5'],
  ['The accident happened on April 29', 'differs'],
  ['Xiaomi split from Redmi in 2019', 'confirmed', '1.7'],
  ['Xiaomi split from Redmi in 2017', 'differs', '1.7'],
  ['In May Xiaomi fell into a turmoil suspected of insinuating with Yu Chengdong', 'differs', '0.4'],
  // Who said it, and who is what
  ['Lei Jun said no one can fight the SU7', 'differs', '1.4'],
  ['Lu Weibing said that chips are a platform capability', 'confirmed', '3.8'],
  ['Lei Jun said that chips are a platform capability', 'differs absent'],
  ['Lu Weibing expects the car business to be profitable in the third to fourth quarter of this year', 'differs', '3.5'],
  ['According to Counterpoint, Xiaomi phones are back in first place in the domestic market', 'differs', '0.3'],
  ['IDC put Xiaomi first in China', 'differs partly absent'],
  ['Fang Hongbo says Xiaomi’s design is not original enough', 'differs absent'],
  ['Li Nan is a former vice president of Meizu', 'confirmed', '2.7'],
  ['Li Nan is a former vice president of Huawei', 'differs absent'],
  ['Fang Hongbo is chairman and president of Midea Group', 'confirmed', '3.15'],
  ['Lu Weibing is president of Midea Group', 'differs partly absent'],
  ['Li Nan says Xiaomi over-borrows from MUJI, Tesla and Ferrari', 'differs partly', '2.7'],
  // Not, no longer, up and down, already
  ['Lei Jun said chips can be bypassed', 'differs', '3.7'],
  ['Lei Jun called high-end a life-and-death battle Xiaomi cannot avoid', 'confirmed', '1.1'],
  ['Lei Jun called high-end a life-and-death battle Xiaomi can avoid', 'differs', '1.1'],
  ['The investigation report on the accident has not been released yet', 'confirmed', '2.5'],
  ['The investigation report on the accident has been released', 'differs', '2.5'],
  ['Xiaomi’s shipments declined in 2015', 'confirmed', '0.7'],
  ['Xiaomi’s shipments rose in 2015', 'differs', '0.7'],
  ['Brand premiums are generally growing', 'differs', '0.1'],
  ['Fang Hongbo says whoever enters the home appliance industry now has won strategically', 'differs', '3.15'],
  ['Xiaomi has fallen to second place in the domestic smartphone market', 'differs absent'],
  ['Xiaomi’s auto business is already profitable', 'differs', '3.5'],
  ['Xiaomi has built more than 20 gigafactories', 'differs', '3.11'],
  ['Xiaomi does not have its own factory', 'differs partly', '3.11'],
  // Part of it is there
  ['Xiaomi SU7 has sunscreen glass, a makeup mirror and a fridge', 'partly', '1.8'],
  ['Li Nan is a former vice president of Xiaomi', 'partly differs', '2.7'],
  // Nothing of it is there
  ['the moon is made of cheese', 'absent'],
  ['The YU7 costs 250,000 yuan', 'absent differs'],
  ['The SU7 has a range of 800 km', 'absent'],
  ['Lei Jun is the CEO of Xiaomi', 'absent'],
  // Nobody's fault is told
  ['The SU7 killed three girls', 'differs absent'],
  ['Three girls died because of the SU7', 'differs absent'],
  ['Tim Cook resigned as CEO of Apple', 'absent'],
  // Chinese
  ['小米手机重回国内第一', 'confirmed', '0.3'],
  ['据Canalys统计，小米手机时隔十年重回国内第一', 'confirmed', '0.3'],
  ['据IDC统计，小米手机重回国内第一', 'differs partly', '0.3'],
  ['小米汽车一季度毛利率是23.2%', 'confirmed', '3.5'],
  ['小米汽车一季度毛利率是32.2%', 'differs', '3.5'],
  ['2025年第一季度小米汽车业务总收入281亿', 'differs', '3.5'],
  ['截至5月21日，小米SU7交付超过25.8万辆', 'confirmed', '0.3'],
  ['截至5月21日，小米SU7交付超过30万辆', 'differs', '0.3'],
  ['截至6月21日，小米SU7交付超过25.8万辆', 'differs', '0.3'],
  ['今年小米SU7的交付目标是45万辆', 'differs', '0.3'],
  ['雷军说芯片可以绕过去', 'differs', '3.7'],
  ['雷军说没有一款车是SU7的对手', 'differs', '1.4'],
  ['三名女孩在SU7事故中去世', 'confirmed', '2.4'],
  ['两名女孩在SU7事故中去世', 'differs', '2.4'],
  ['事故调查报告已经公布', 'differs', '2.5'],
  ['李楠是魅族前副总裁', 'confirmed', '2.7'],
  ['方洪波說進入家電業戰略上已經贏了', 'differs partly absent'],
  ['2019年小米与Redmi分拆', 'confirmed', '1.7'],
  ['2018年小米与Redmi分拆', 'differs', '1.7'],
  ['今天北京下雨', 'absent'],
]

const aboutTheMill: readonly Row[] = [
  ['The oak wheel is 6.4 metres wide.', 'confirmed', '1.1'],
  ['The oak wheel is 9.4 metres wide.', 'differs', '1.1'],
  ['The mill was built in 1792.', 'confirmed', '0.2'],
  ['The mill was built in 1892.', 'differs', '0.2'],
  ['By August 9, the mill had sold 2,600 bags of flour.', 'confirmed', '3.2'],
  ['By August 9, the mill had sold 4,000 bags of flour.', 'differs', '3.2'],
  ['By July 9, the mill had sold 2,600 bags of flour.', 'differs', '3.2'],
  ['Ada Thorn said that the gates close too fast.', 'differs', '2.2'],
  ['Pieter Vos said that the gates close too fast.', 'confirmed', '2.2'],
  ['Pieter Vos said that the gates close too slowly.', 'differs', '2.2'],
  ['The inquiry has not yet published its report.', 'confirmed', '2.1'],
  ['The inquiry has published its report.', 'differs', '2.1'],
  ['Ada Thorn said the frost killed the eels.', 'confirmed', '2.3'],
  ['Pieter Vos said the frost killed the eels.', 'differs', '2.3'],
  ['The wheel grinds 1.2 tonnes of flour a week.', 'confirmed', '1.1'],
  ['The wheel grinds 12 tonnes of flour a week.', 'differs', '1.1'],
  ['Several hundred eels died on May 3.', 'differs', '2.1'],
  ['The bakery sells 15-20% fewer loaves of grey bread.', 'confirmed', '3.1'],
  ['The bakery sells 15-20% more loaves of grey bread.', 'differs', '3.1'],
  ['The mill is painted blue and green.', 'absent partly'],
  ['Elephants live in Africa.', 'absent'],
  ['水轮宽6.4米。', 'confirmed', '1.1'],
  ['水轮宽8.4米。', 'differs', '1.1'],
  ['磨坊建于1892年。', 'differs', '0.2'],
]

describe.for([
  { name: 'the real corpus', engine: real, rows: aboutTheArticle },
  { name: 'an invented corpus', engine: mill, rows: aboutTheMill },
])('on $name', ({ engine, rows }) => {
  test.for(rows)('“%s”: %s', ([claim, right, ref]) => {
    const verdicts = engine.check(claim, 'en')
    expect(verdicts).toHaveLength(1)
    expect(right.split(' ')).toContain(verdicts[0]?.verdict)
    if (ref !== undefined) expect(verdicts[0]?.citations[0]?.ref).toBe(ref)
  })
})

test('no claim of the tables is confirmed that must not be', () => {
  const confirmed = [...aboutTheArticle.map((row) => [real, ...row] as const), ...aboutTheMill.map((row) => [mill, ...row] as const)].filter(
    ([engine, claim]) => engine.check(claim, 'en').some(({ verdict }) => verdict === 'confirmed'),
  )
  expect(confirmed.length).toBeGreaterThan(25)
  expect(confirmed.filter(([, , right]) => !right.includes('confirmed')).map(([, claim]) => claim)).toEqual([])
})

test.for([['Phones will replace cars as Xiaomi’s biggest revenue pillar', 'differs']] as const)('“%s”: %s', { fails: true }, ([claim, verdict]) => {
  // A known limit: who does it to whom is not read where the two are named by other words than the article's.
  expect(real.check(claim, 'en').map((one) => one.verdict)).toEqual([verdict])
})
