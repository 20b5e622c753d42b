/** The interface in simplified Chinese. */
import type { Strings } from '#src/reply/strings.ts'

export const zhCN: Strings = {
  author: '作者',
  theAuthor: '作者',
  authorWith: (name) => `作者，其中有${name}的话`,
  quotedAbove: '引文见上',
  introduction: '引言',
  footer: (asOf) => `出自一篇${asOf}的文章`,
  footerQuoted: (asOf) => `引文逐字出自一篇${asOf}的文章`,
  pageOf: (page, pages) => `第${page}页，共${pages}页`,

  inContext: '查看上下文',
  morePassages: '更多段落',
  askAboutThis: '就此追问',
  copyCitation: '复制引用',
  share: '公开分享',
  previous: '上一页',
  next: '下一页',
  readOn: '从这里读下去',
  detail: { figure: '这个数字的说明', controversy: '各方说法', person: '完整条目' },

  notInArticle: '文章没有说明',
  outOfScope: '不在这篇文章里',
  corrected: '与文章的说法不符',
  premise: (premise) => `文章并没有说${premise}。`,
  nearby: '文章中相近的内容，但不是答案：',
  tryThese: '文章能回答的问题',

  gone: '我对这篇文章的整理里已经没有这一条了，请用命令重新提问。',
  noParagraph: (first, last, paragraphs) =>
    `文章里没有这一段。文章的节是 §${first} 到 §${last}${paragraphs === undefined ? '' : `，这一节有 ¶1 到 ¶${paragraphs}`}。请用 \`/阅读\` 并从列表中选择节和段，或只写 \`/阅读\` 从头读起。`,
  noMatch: {
    faq: '常见问题里没有这一个。只写 `/常见问题` 可以看列表，也可以用 `/提问` 自己提问。',
    figure: '这篇文章里没有我认得的这个数字。只写 `/数字` 可以看列表，也可以输入几个字再选择。',
    controversy: '这篇文章里没有我认得的这个争议。只写 `/争议` 可以看列表。',
    person: '这篇文章里没有我认得的这个名字。只写 `/人物` 可以看列表。',
    topic: '没有这个主题。只写 `/数字` 可以看全部数字和主题。',
  },
  openList: '打开列表',
  readStart: '从头读起',
  didYouMean: '你要找的是不是其中之一？',
  emptyQuestion: '这里没有可以回答的问题。请写下你想了解文章的什么。',
  emptyMessage: '这条消息里没有我能读的文字。',
  noPassages: '文章里没有与此相关的内容。',
  noMorePassages: '文章里没有更多与此相近的段落。',

  contextTitle: '上下文',
  moreTitle: '更多段落',
  pickPassage: '查看某一段的上下文',

  figuresTitle: '文章中的数字',
  pickFigure: '打开一个数字',
  pickTopic: '只看一个主题',
  allTopics: '全部主题',
  unit: '单位',
  measures: '衡量什么',
  asOf: '截至',
  asOfNotGiven: '文章没有说明',
  saidBy: '谁说的',
  notStated: '没有说明的',

  disputesTitle: '文章中的争议',
  disputesHint: '各方说法都有引文，这里不站队。',
  pickDispute: '打开一个争议',
  whatHappened: '发生了什么',
  leftOpen: '文章没有下结论的',

  faqTitle: '常见问题',
  pickFaq: '查看答案',

  whoTitle: '文章里的人物、机构和产品',
  pickPerson: '打开一个名字',
  kinds: { person: '人物', organisation: '机构', product: '产品' },
  mentioned: '文章里怎么写',
  says: '其言论（原话或转述）',

  pickSection: '跳到某一节',
  pickParagraph: '跳到本节的某一段',

  findTitle: '与这条消息有关的段落',
  checkTitle: '与文章核对的结果',
  checkHint: '只与这一篇文章核对：“文章没有提到”不等于不属实。',
  nothingToCheck: '这条消息里没有可以核对的说法。',
  pickClaim: '查看某个说法对应的段落',
  claim: (number) => `说法${number}`,
  verdicts: { confirmed: '✅ 与文章一致', differs: '❌ 文章的说法不同', partly: '🟡 部分一致', absent: '⚪ 文章没有提到' },

  citationTitle: '复制引用',
  citationForms: { plain: '纯文本', markdown: 'Markdown', apa: 'APA 格式', bibtex: 'BibTeX' },
  tooLongToCopy: (ref) => `这一段太长，无法在这里复制，它在${ref}。`,

  modalTitle: '就此追问',
  modalLabel: '你的问题',
  modalHint: (refs) => `会结合${refs}来理解`,
  modalPlaceholder: '那么原因是什么？',

  aboutTitle: '关于 Footnote',
  about: {
    what: (name) =>
      `我回答关于${name}的问题。每个回答都是文章里的一段原文，并注明出处（§ 节，¶ 段），否则就直说“文章没有说明”。回答时不运行语言模型，所以不会编造内容。`,
    commandsTitle: '我能做什么',
    commands: [
      '`/提问` 回答问题，`/常见问题` 列出常见问题',
      '`/数字` 说明一个数字，`/争议` 列出各方的说法，`/人物` 介绍人物、机构和产品',
      '`/阅读` 打开文章本身',
      '在任意消息的“应用”菜单里：“在文章中查找”和“与文章核对”',
      '也可以@我，或直接给我发私信',
    ],
    wordingTitle: '怎么问',
    wording: ['一次问一件事，用完整的句子效果最好', '说清楚你指的是谁、是什么；问数字时最好带上时间', '卡片上的“就此追问”会接着那几段往下问'],
    sourceTitle: '关于文章',
    asOf: (asOf) => `文章写于${asOf}：文中的“现在”指那个时候，而不是今天。`,
    limitsTitle: '局限',
    limits: ['我只知道这一篇文章：没有新闻，没有其他来源，也没有自己的看法', '观点属于作者或文中提到的人，可能存在争议', '引文保留文章的原文，不作翻译'],
    privacyTitle: '隐私',
    privacy: '我不保存任何消息，也不保存关于你的数据。加上 `私密` 选项，回答就只显示给你一个人。',
    languagesTitle: '语言',
    languages: '可以用英文或中文（简体、繁体）提问。按钮和标题跟随你的 Discord 语言。',
  },

  icons: { faq: '💬', figure: '🔢', controversy: '⚖️', person: '👤', passage: '📄', silence: '🔇', correction: '✏️', smalltalk: '👋' },
}
