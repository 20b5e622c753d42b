/** Words with which a text hands the word to somebody: "said", "according to", 表示, 据. */

const verbs =
  /^(?:said|says?|saying|stat(?:es?|ed)|claim(?:s|ed)?|believ(?:es?|ed)|thinks?|thought|told|tells|argu(?:es?|ed)|announc(?:es?|ed)|pointed|points|admit(?:s|ted)?|predict(?:s|ed)?|warn(?:s|ed)?|insist(?:s|ed)?|remark(?:s|ed)?|not(?:es|ed)|add(?:s|ed)|wrote|writes|post(?:s|ed)|declar(?:es?|ed)|mention(?:s|ed)?|reveal(?:s|ed)?|disclos(?:es?|ed)|feels?|felt|answer(?:s|ed)?|replied|complain(?:s|ed)?|list(?:s|ed)|blam(?:es?|ed)|boast(?:s|ed)?|put|puts|reckons?|quoted|cites?|cited|spoke|speaks|called|calls|expects|expected|wants|gave|gives|说|说过|说道|表示|称|认为|指出|提到|宣布|透露|强调|声称|坦言|直言|预测|觉得|承认|警告|发文|回应|回答|吐槽|批评|数据|统计|显示)$/

const prepositions = /^(?:according|according to|per|据|根据|按照|依据|按)$/

export function isSpeechVerb(surface: string): boolean {
  return verbs.test(surface)
}

export function isSpeechPreposition(surface: string): boolean {
  return prepositions.test(surface)
}
