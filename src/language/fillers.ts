/** Words that carry a sentence and no meaning of it: a question with more of them asks for nothing more. */

const fillers: ReadonlySet<string> = new Set([
  ...'的 了 吗 呢 啊 吧 呀 嘛 哦 噢 哈 着 过 得 地 这 那 这个 那个 这件 件 事 这事 个 下 一下 请 请问 到底 究竟 其实 就是 就 都 也 还 又 来 去 做 搞 弄 让 把 被 给 跟 和 与 及 而 之 所 其 里 中 上 里面 来说 的话 这里 那里'.split(
    ' ',
  ),
  ...'the a an of to in on at for and or so just like please lol btw hey ok okay well then there here this that these those it its'.split(' '),
])

/** How much of its weight a filler keeps: not none, because a question may have nothing else. */
const fillerShare = 0.3

/** The share of its weight that a word keeps, by its surface: 1 for all but fillers. */
export function shareOfWeight(surface: string): number {
  return fillers.has(surface) ? fillerShare : 1
}
