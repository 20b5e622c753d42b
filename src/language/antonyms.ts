/** Words that say the opposite of each other in any article: up and down, more and less, before and after. */
import { stem } from '#src/language/stem.ts'

const pairs = [
  [
    'rise increase grow climb surge soar jump rebound recover gain up improve 上升 增长 增加 上涨 提高 提升 回升 反弹 走高 扩大',
    'fall decrease decline drop shrink sink plunge slump tumble slip lose down worsen 下降 下滑 减少 下跌 降低 萎缩 收缩 回落 走低 缩小',
  ],
  ['more above over exceed 超过 高于 多于', 'less fewer below under 不到 低于 少于'],
  ['strong strengthen 增强 加强', 'weak weaken 减弱 削弱'],
  ['fast faster quick 快', 'slow slower 慢'],
  ['success succeed successful 成功', 'failure fail unsuccessful 失败'],
  ['profit profitable 盈利 赚钱', 'loss unprofitable loss-making 亏损 亏钱'],
  ['accept agree support praise 支持 赞扬 赞同', 'reject disagree oppose criticise criticize 反对 批评'],
  ['before earlier 之前 以前', 'after later 之后 以后'],
  ['early 早', 'late 晚'],
  ['begin start open launch 开始 启动', 'end stop close cease 结束 停止'],
  ['easy simple 容易', 'hard difficult 困难'],
  ['many lot numerous 许多 很多', 'few 很少'],
  ['buy', 'sell'],
  ['large big huge larger 大', 'small tiny little smaller 小'],
  ['long 长', 'short 短'],
  ['expand add', 'reduce cut'],
  ['always 总是', 'never 从不'],
  ['win 赢 赢了', 'lose 输 输了'],
  ['help promote contribute 帮助 促进', 'harm damage hinder hurt 伤害 损害'],
  ['safe 安全', 'dangerous unsafe 危险'],
  ['expensive 贵', 'cheap 便宜'],
  ['confirm prove', 'dispel refute disprove'],
  ['wide', 'narrow'],
  ['within', 'beyond outside'],
  ['full', 'empty'],
  ['deny denied 否认', 'admit admitted 承认'],
] as const

/** By word or stem: the pairs that it is in, and on which side. */
const sides = new Map<string, readonly (readonly [pair: number, side: number])[]>()
pairs.forEach((pair, number) => {
  pair.forEach((words, side) => {
    for (const word of words.split(' ')) for (const key of new Set([word, stem(word)])) sides.set(key, [...(sides.get(key) ?? []), [number, side]])
  })
})

/** Whether two words, or their stems, say opposite things. */
export function areOpposite(a: string, b: string): boolean {
  if (a.endsWith('ly') || b.endsWith('ly')) return areOpposite(a.replace(/ly$/, ''), b.replace(/ly$/, ''))
  if (isPrefixed(a, b) || isPrefixed(b, a)) return true
  const others = sides.get(b) ?? []
  return (sides.get(a) ?? []).some(([pair, side]) => others.some(([otherPair, otherSide]) => pair === otherPair && side !== otherSide))
}

/** `unstable` and `stable`; short words are left out, because `united` has nothing to do with `ited` nor `under` with `der`. */
function isPrefixed(a: string, b: string): boolean {
  if (/^\p{Script=Han}{2,}$/u.test(b)) return /^[不非无没]$/.test(a.slice(0, -b.length)) && a.endsWith(b)
  return b.length >= 4 && /^(?:un|in|im|ir|il|dis|non)-?$/.test(a.slice(0, Math.max(0, a.length - b.length))) && a.endsWith(b)
}
