/** Words that carry a sentence and no meaning of it: a question with more of them asks for nothing more. */

const english = [
  // Pronouns and pointers.
  'i me my we us our you your he him his she her they them their it its this that these those here there',
  // Auxiliaries, whole and contracted.
  'is are was were be been being am do does did done has have had having will would can could may might shall should get got gets getting go going s t re ve ll d m',
  // Articles, joints, stress and chat.
  'a an the of to in on at for by from with as into about and or so then',
  'just like also very really quite rather ever even some both well please lol btw hey ok okay',
]

const chinese = [
  '我 我们 咱 咱们 你 你们 您 他 她 它 他们 她们 它们 大家 自己 人家 这 那 这个 那个 这件 这事 这里 那里 这么 那么 这样 那样',
  '是 有 在 会 能 能够 可以 要 想 来 去 做 搞 弄 让 把 被 给 说',
  '和 与 及 而 并 并且 而且 但 但是 不过 因为 所以 如果 虽然 就算 为 于 由 从 向 到 对 对于 关于 以 用 跟 之 所 其 的话 来说',
  '的 了 吗 呢 啊 吧 呀 嘛 哦 噢 哈 着 过 得 地 就 都 也 还 又 很 非常 太 更 挺 比较 已 已经 曾 正在 目前 现在 到底 究竟 其实 就是 请 请问',
  '个 件 事 下 一下 一下子 一个 一些 有点 哪些 里 里面 里边 中 上 时 时候 之后 以后 文章 文中 作者',
]

const fillers: ReadonlySet<string> = new Set([...english, ...chinese].flatMap((line) => line.split(' ')))

/** How much of its weight a filler keeps: not none, because a question may have nothing else. */
const fillerShare = 0.3

/** The share of its weight that a word keeps, by its surface: 1 for all but fillers. */
export function shareOfWeight(surface: string): number {
  return fillers.has(surface) ? fillerShare : 1
}
