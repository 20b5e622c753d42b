/** Words that carry no content of their own: they join, point, ask or stress, and a claim stands or falls without them. */
import { stem } from '#src/language/stem.ts'

const english =
  'a an the this that these those it its he him his she her they them their theirs we us our i me my you your one ones who whom whose which what where when why how there here then than ' +
  'be been being am is are was were do does did done have has had having can could will would shall should may might must ought let get got go going ' +
  'of in on at by for from to with into onto upon about around over under above below between among through during within across against toward towards as per via off out up down since until till before after ' +
  'and or but nor so yet if whether because while whereas though although however therefore thus hence also too even just only still already now again longer ever once very really quite rather actually basically literally simply indeed fact ' +
  'back such same other another any some all both each every either more most much many few several least less well own s t re ve ll d m ' +
  "n't not no never none nobody nothing neither cannot without " +
  'say tell told claim state believe think mention note argue report accord article author text writer heard read know guess apparently reportedly allegedly supposedly lol btw imo imho tbh fyi yes yeah yep nope ok okay please enough sufficiently right true correct wrong false sure'

const chinese =
  '的 了 着 过 地 得 之 其 他 她 它 他们 她们 它们 我 我们 咱们 你 你们 您 大家 自己 这 那 这个 那个 这些 那些 这里 那里 此 该 某 哪 什么 怎么 谁 ' +
  '是 为 有 在 把 被 将 让 使 对 对于 从 向 往 到 与 和 跟 同 及 以及 或 或者 并 并且 而 而且 但 但是 不过 然而 因为 所以 因此 由于 如果 虽然 尽管 即使 就 才 也 都 还 又 再 很 非常 太 更 最 挺 比较 ' +
  '已 已经 曾 曾经 正在 仍 仍然 依然 目前 现在 当前 会 能 能够 可以 可能 要 应 应该 必须 得以 所 以 于 由 按 据 根据 按照 截至 截止 至 自 ' +
  '不 没 没有 未 无 非 别 并不 并非 不是 不会 不能 尚未 还没 从未 从不 吗 呢 吧 啊 呀 嘛 哦 哈 啦 个 名 位 家 辆 台 款 次 件 条 座 部 种 些 等 等等 中 里 上 下 内 外 间 时 后 前 ' +
  '说 表示 称 认为 指出 提到 声称 宣布 透露 强调 文章 作者 文中 听说 据说 据悉 其实 真的 确实 就是 只是 只 仅 仅仅 一 一个 一些 来 去 做 进行 共 总共 足够 够 达 达到'

const words = new Set([...english.split(' '), ...english.split(' ').map(stem), ...chinese.split(' ')])

/** `surface` is normalized (see normalize.ts). A phrase is one when all its words are. */
export function isFunctionWord(surface: string): boolean {
  return surface.split(/[ -]/).every((word) => words.has(word) || words.has(stem(word)))
}
