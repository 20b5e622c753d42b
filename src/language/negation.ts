/** Which words deny: "not", "no longer", "fails to", 没有, 不 …, and which only look as if they did. */

const english =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|cannot|cant|wont|isnt|arent|wasnt|werent|doesnt|didnt|dont|hasnt|havent|hadnt|without|hardly|barely|lack|lacks|lacked|lacking|fail|fails|failed|refuse|refuses|refused|deny|denies|denied|\w+n't)$/

const chinese =
  /^(?:[不没未无非别勿]|没有|并[不非未]|绝[不非无]|从[不未没]|尚未|还没有?|[不没]能|不[会是再可曾该应]|无法|无人|没人|毫无|未[能曾必]|否认|缺乏|缺少)/

/** These have a denying character and deny nothing: 不断 "constantly", 不仅 "not only", 不少 "quite a few". */
const chineseExceptions = /^(?:不[仅但只单光断少错同过管论惜久久免由得已禁愧]|无[论疑非限数线形]|非常|非[洲凡]|未来|别[的人样处]|没[收落])/

/** Surfaces after which a denial is none: "not only", "no matter", "not just". */
const undoing = /^(?:only|just|merely|simply|matter|doubt|less|exactly)$/

/** Whether a word denies what follows it; `next` is the word after it. Both are normalized. */
export function isNegator(word: string, next: string): boolean {
  if (undoing.test(next.split(' ')[0] ?? '')) return false
  if (/^(?:yet|far)$/.test(word)) return /^(?:to|from)$/.test(next.split(' ')[0] ?? '')
  return english.test(word.split(' ')[0] ?? '') || (chinese.test(word) && !chineseExceptions.test(word))
}

/** A phrase that denies in itself: "cannot be bypassed", 绕不开, 没有工厂. `isTerm`: it is a term of its own, as 不满 "dissatisfaction". */
export function deniesInside(surface: string, isTerm: boolean): boolean {
  const words = surface.split(' ')
  if (words.length > 1 && words.some((word, place) => isNegator(word, words[place + 1] ?? ''))) return true
  if (!/^\p{Script=Han}{2,}$/u.test(surface)) return false
  return /^\p{Script=Han}不\p{Script=Han}/u.test(surface) || (!isTerm && chinese.test(surface) && !chineseExceptions.test(surface))
}

/** Words that take away from what stands before them: "the harvest is insufficient", 不足. */
export function isPrivative(word: string): boolean {
  return /^(?:insufficient|inadequate|lacking|absent|missing|不足|不够|欠缺|缺失)$/.test(word)
}

/** Words at which the reach of a denial ends. */
export function endsDenial(word: string): boolean {
  return /^(?:but|and|while|whereas|because|although|though|so|since|however|then|而|而且|但|但是|并|并且|因为|所以)$/.test(word)
}
