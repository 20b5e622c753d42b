/** The interface in traditional Chinese, in the words used in Taiwan. */
import type { Strings } from '#src/reply/strings.ts'

export const zhTW: Strings = {
  author: '作者',
  theAuthor: '作者',
  authorWith: (name) => `作者，其中有${name}的話`,
  quotedAbove: '引文見上',
  introduction: '引言',
  footer: (asOf) => `出自一篇${asOf}的文章`,
  footerQuoted: (asOf) => `引文逐字出自一篇${asOf}的文章`,
  pageOf: (page, pages) => `第${page}頁，共${pages}頁`,

  inContext: '查看上下文',
  morePassages: '更多段落',
  askAboutThis: '就此追問',
  copyCitation: '複製引用',
  share: '公開分享',
  previous: '上一頁',
  next: '下一頁',
  readOn: '從這裡讀下去',
  detail: { figure: '這個數字的說明', controversy: '各方說法', person: '完整條目' },

  notInArticle: '文章沒有說明',
  outOfScope: '不在這篇文章裡',
  corrected: '與文章的說法不符',
  premise: (premise) => `文章並沒有說${premise}。`,
  nearby: '文章中相近的內容，但不是答案：',
  tryThese: '文章能回答的問題',

  gone: '我對這篇文章的整理裡已經沒有這一項了，請用指令重新提問。',
  noParagraph: (first, last, paragraphs) =>
    `文章裡沒有這一段。文章的節是 §${first} 到 §${last}${paragraphs === undefined ? '' : `，這一節有 ¶1 到 ¶${paragraphs}`}。請用 \`/閱讀\` 並從清單中選擇節和段，或只寫 \`/閱讀\` 從頭讀起。`,
  noMatch: {
    faq: '常見問題裡沒有這一個。只寫 `/常見問題` 可以看清單，也可以用 `/提問` 自己提問。',
    figure: '這篇文章裡沒有我認得的這個數字。只寫 `/數字` 可以看清單，也可以輸入幾個字再選。',
    controversy: '這篇文章裡沒有我認得的這個爭議。只寫 `/爭議` 可以看清單。',
    person: '這篇文章裡沒有我認得的這個名字。只寫 `/人物` 可以看清單。',
    topic: '沒有這個主題。只寫 `/數字` 可以看全部數字和主題。',
  },
  openList: '打開清單',
  readStart: '從頭讀起',
  didYouMean: '你要找的是不是其中之一？',
  emptyQuestion: '這裡沒有可以回答的問題。請寫下你想了解文章的什麼。',
  emptyMessage: '這則訊息裡沒有我能讀的文字。',
  noPassages: '文章裡沒有與此相關的內容。',
  noMorePassages: '文章裡沒有更多與此相近的段落。',

  contextTitle: '上下文',
  moreTitle: '更多段落',
  pickPassage: '查看某一段的上下文',

  figuresTitle: '文章中的數字',
  pickFigure: '開啟一個數字',
  pickTopic: '只看一個主題',
  allTopics: '全部主題',
  unit: '單位',
  measures: '衡量什麼',
  asOf: '截至',
  asOfNotGiven: '文章沒有說明',
  saidBy: '誰說的',
  notStated: '沒有說明的',

  disputesTitle: '文章中的爭議',
  disputesHint: '各方說法都有引文，這裡不選邊站。',
  pickDispute: '開啟一個爭議',
  whatHappened: '發生了什麼',
  leftOpen: '文章沒有下結論的',

  faqTitle: '常見問題',
  pickFaq: '查看答案',

  whoTitle: '文章裡的人物、機構和產品',
  pickPerson: '開啟一個名字',
  kinds: { person: '人物', organisation: '機構', product: '產品' },
  mentioned: '文章裡怎麼寫',
  says: '其言論（原話或轉述）',

  pickSection: '跳到某一節',
  pickParagraph: '跳到本節的某一段',

  findTitle: '與這則訊息有關的段落',
  checkTitle: '與文章核對的結果',
  checkHint: '只與這一篇文章核對：「文章沒有提到」不等於不屬實。',
  nothingToCheck: '這則訊息裡沒有可以核對的說法。',
  pickClaim: '查看某個說法對應的段落',
  claim: (number) => `說法${number}`,
  verdicts: { confirmed: '✅ 與文章一致', differs: '❌ 文章的說法不同', partly: '🟡 部分一致', absent: '⚪ 文章沒有提到' },

  citationTitle: '複製引用',
  citationForms: { plain: '純文字', markdown: 'Markdown', apa: 'APA 格式', bibtex: 'BibTeX' },
  tooLongToCopy: (ref) => `這一段太長，無法在這裡複製，它在${ref}。`,

  modalTitle: '就此追問',
  modalLabel: '你的問題',
  modalHint: (refs) => `會結合${refs}來理解`,
  modalPlaceholder: '那麼原因是什麼？',

  aboutTitle: '關於 Footnote',
  about: {
    what: (name) =>
      `我回答關於${name}的問題。每個回答都是文章裡的一段原文，並註明出處（§ 節，¶ 段），否則就直說「文章沒有說明」。回答時不執行語言模型，所以不會編造內容。`,
    commandsTitle: '我能做什麼',
    commands: [
      '`/提問` 回答問題，`/常見問題` 列出常見問題',
      '`/數字` 說明一個數字，`/爭議` 列出各方的說法，`/人物` 介紹人物、機構和產品',
      '`/閱讀` 開啟文章本身',
      '在任意訊息的「應用程式」選單裡：「在文章中尋找」和「與文章核對」',
      '也可以@我，或直接傳私訊給我',
    ],
    wordingTitle: '怎麼問',
    wording: ['一次問一件事，用完整的句子效果最好', '說清楚你指的是誰、是什麼；問數字時最好帶上時間', '卡片上的「就此追問」會接著那幾段往下問'],
    sourceTitle: '關於文章',
    asOf: (asOf) => `文章寫於${asOf}：文中的「現在」指那個時候，而不是今天。`,
    limitsTitle: '限制',
    limits: ['我只知道這一篇文章：沒有新聞，沒有其他來源，也沒有自己的看法', '觀點屬於作者或文中提到的人，可能存在爭議', '引文保留文章的原文，不作翻譯'],
    privacyTitle: '隱私',
    privacy: '我不保存任何訊息，也不保存關於你的資料。加上 `私密` 選項，回答就只顯示給你一個人。',
    languagesTitle: '語言',
    languages: '可以用英文或中文（簡體、繁體）提問。按鈕和標題跟隨你的 Discord 語言。',
  },

  icons: { faq: '💬', figure: '🔢', controversy: '⚖️', person: '👤', passage: '📄', silence: '🔇', correction: '✏️', smalltalk: '👋' },
}
