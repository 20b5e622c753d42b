/** What kind of answer a question wants, from the words it is put with: a number, a person, a date, a cause, a list … */

export const questionKinds = ['number', 'person', 'date', 'place', 'cause', 'manner', 'list', 'definition', 'yes-no', 'other'] as const

export type QuestionKind = (typeof questionKinds)[number]

// In order: the first that matches decides. Patterns are of the languages, not of any subject.
const patterns: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'list',
    /\b(list|name|both|(?:the|all|what|which) (?:two|three|four|five)|which (?:three|two|four|\w+s)\b|what (?:are|were) (?:the|its|his|their|all))|哪[几些]|列出|分别|有什么|都有/,
  ],
  [
    'number',
    /\bhow (?:many|much|big|large|high|long|far|fast|old)\b|\b(?:number|amount|percentage|percent|share|rate|count|total|figure|price|cost) of\b|\bwhat (?:percent|share|number|rank|margin|price)|多少|几[个座家款辆台万名年岁月成点]|百分之几|多大|多高|多长|多久|第几|排名|几何/,
  ],
  [
    'date',
    /\b(?:when|what (?:year|date|month|day|time)|which (?:year|month|quarter|date|day)|since when|how long ago|wen)\b|什么时候|何时|哪年|哪[一]?[年月天季日]|几月|几号|啥时候|时间/,
  ],
  ['person', /\b(?:who|whose|whom|which (?:exec|executive|person|company|firm|boss|brand)|according to whom)\b|谁|哪位|何人|什么人|哪家|哪个人/],
  ['place', /\b(?:where|which (?:city|country|place))\b|哪里|哪儿|在哪|何处|什么地方/],
  ['cause', /\b(?:why|how come|what (?:caused|causes|led|makes|made|explains)|reason|cause of)\b|为什么|为何|为啥|怎么会|原因|凭什么|何以|咋/],
  [
    'definition',
    /\b(?:what(?:'s| is| are| does| do)? .{0,40}\b(?:mean|refer|stand for)|define|definition|meaning of|explain|wdym|what is an?)\b|什么意思|是什么|指的是|定义|何谓|啥意思|啥是|是啥/,
  ],
  ['manner', /\bhow\b|如何|怎么|怎样|怎麼/],
  [
    'yes-no',
    /^(?:so |and |but |wait |ok |hey )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|isn't|aren't|didn't|doesn't|hasn't|won't|any)\b|吗|是不是|有没有|是否|能不能|会不会|对吧|难道/,
  ],
]

/** `text` is normalized (see normalize.ts). */
export function kindOf(text: string): QuestionKind {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}
