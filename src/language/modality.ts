/** Whether a statement says that something is so, is planned, is only possible, or is doubted by the very sentence that has it. */

export type Modality = 'planned' | 'supposed' | 'doubted' | 'mistaken' | 'done'

const patterns: Readonly<Record<Modality, RegExp>> = {
  /** Announced or aimed at. */
  planned:
    /\b(?:will|won't|shall|going to|about to|expect(?:s|ed|ing|ations?)?|plan(?:s|ned|ning)?|target(?:s|ed|ing)?|goals?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intends?|intended|want(?:s|ed)? to|wish(?:es|ed)? to|forecasts?|predict(?:s|ed)|promis(?:e|es|ed)|scheduled)\b|将(?:会|要|于|在)?|预计|预期|预测|计划|打算|目标|有望|希望|想要|会在|准备|即将/,
  /** Only possible. */
  supposed:
    /\b(?:if|may(?! \d)|might|could|would|perhaps|maybe|probably|possibl[ey]|likely|whether|unless|potentially)\b|如果|若是|假如|要是|倘若|可能|也许|或许|是否|大概|恐怕/,
  /** Told as what others wrongly think or merely suspect. */
  doubted:
    /\b(?:misunderstandings?|misconceptions?|myths?|rumou?rs?|suspected|suspicions?|allege[ds]?|allegedly|allegations?|stereotypes?|question(?:s|ed|ing)? (?:of )?whether|questioned|insinuat\w+|accus\w+|doubts?)\b|误解|误会|谣言|传闻|涉嫌|疑似|质疑|刻板印象|指控|影射/,
  /** Told as a belief that is wrong: what follows "that" is not so. */
  mistaken:
    /\b(?:misunderstandings?|misconceptions?|myths?|rumou?rs?|fallac(?:y|ies)|stereotypes?|mistaken belief|wrongly|falsely)\b.*\bthat\b|误以为|谣传|误传|误解.*[是为]/,
  /** Over and done with, or so at the time of writing. */
  done: /\b(?:already|was|were|did|been|became|built|sold|made|got|won|lost|fell|rose|hit|(?!expected|planned|intended|targeted|scheduled|wanted|hoped|supposed|suspected|need|exceed|speed|succeed|proceed|feed)\w{3,}ed)\b|已经?|了(?!解|不)|完成|曾经?/,
}

export function hasModality(text: string, modality: Modality): boolean {
  return patterns[modality].test(text)
}
