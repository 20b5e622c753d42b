/** Ways to break the invented corpus, one at a time, each with where it must be reported and what must be said. */

/** One change: `from` occurs in the file, and becomes `to`. The finding is expected on the line of `at`, in the changed file. */
export interface Break {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly at: string
  readonly says: RegExp
}

export const breaks: Readonly<Record<string, Break>> = {
  'a changed word in a quote': {
    file: 'faq.yaml',
    from: 'quote: "She opens the sluice fifty',
    to: 'quote: "She opens the sluice sixty',
    at: 'sixty',
    says: /not word for word in 1\.2: "She opens the sluice sixty .*copy the words from article\.md/,
  },
  'a straight quotation mark in a quote': {
    file: 'people.yaml',
    from: '“A tide is late',
    to: '\\"A tide is late',
    at: 'A tide is late',
    says: /not word for word in 1\.2.*curly quotes/,
  },
  'a quote of another paragraph': {
    file: 'controversies.yaml',
    from: '{ref: "2.1"',
    to: '{ref: "2.2"',
    at: '{ref: "2.2", quote: "On March 3',
    says: /not word for word in 2\.2/,
  },
  'changed words in the bank': {
    file: 'questions/readers.yaml',
    from: 'We do not take sides.',
    to: 'We take sides.',
    at: 'We take sides.',
    says: /not word for word in 2\.3/,
  },
  'an unknown paragraph': {
    file: 'figures.yaml',
    from: 'quote: {ref: "1.3"',
    to: 'quote: {ref: "1.9"',
    at: '"1.9"',
    says: /there is no paragraph 1\.9: the refs run from 0\.1 to 3\.2/,
  },
  'an unknown paragraph on the skip list': { file: 'figures-skip.yaml', from: 'ref: "2.3"', to: 'ref: "4.1"', at: '"4.1"', says: /there is no paragraph 4\.1/ },
  'a ref without quotation marks': {
    file: 'silences/gaps.yaml',
    from: '{ref: "3.1"',
    to: '{ref: 3.1',
    at: '{ref: 3.1',
    says: /flour-price › near › 0 › ref: .*string/,
  },
  'a ref of another form': {
    file: 'faq.yaml',
    from: '{ref: "1.2"',
    to: '{ref: "§1 ¶2"',
    at: '§1 ¶2',
    says: /section\.paragraph in quotation marks, such as "1\.3"/,
  },
  'a duplicate id': {
    file: 'figures.yaml',
    from: '- id: ground-until-1934',
    to: '- id: built-in-1792',
    at: '- id: built-in-1792\n  topic: mill\n  label: {en: Year the mill stopped',
    says: /the id "built-in-1792" is taken by figures\.yaml:1: choose another/,
  },
  'an id that is not kebab-case': {
    file: 'faq.yaml',
    from: 'id: why-later-each-day',
    to: 'id: Why_Later',
    at: 'Why_Later',
    says: /Why_Later › id: an id is kebab-case/,
  },
  'a question twice in a file': {
    file: 'figures.yaml',
    from: 'until when did it grind flour at first',
    to: 'When was the mill built?',
    at: 'When was the mill built?',
    says: /the question "When was the mill built\?" stands at figures\.yaml:\d+ too: keep it in one place/,
  },
  'a question in two files': {
    file: 'silences/gaps.yaml',
    from: 'will it rain tomorrow',
    to: 'who is Vos',
    at: 'who is Vos',
    says: /the question "who is Vos" stands at (?:people|silences\/gaps)\.yaml:\d+ too/,
  },
  'a question twice under one passage': {
    file: 'questions/readers.yaml',
    from: 'what makes this mill special',
    to: 'how often does the sea fill the pond',
    at: '  en: [are there other tide mills',
    says: /the question "how often does the sea fill the pond" stands at questions\/readers\.yaml:\d+ too/,
  },
  'YAML that does not close': {
    file: 'people.yaml',
    from: 'aliases: [Miss Thorn, 索恩]',
    to: 'aliases: [Miss Thorn, 索恩',
    at: 'answer: {en: Ada Thorn is',
    says: /not readable as YAML.*quotation marks/,
  },
  'YAML with a colon in plain text': {
    file: 'about.yaml',
    from: 'You are welcome.',
    to: 'You are welcome: always.',
    at: 'You are welcome: always.',
    says: /YAML|expected/i,
  },
  'an unknown person at a side': {
    file: 'controversies.yaml',
    from: 'who: pieter-vos',
    to: 'who: peter-vos',
    at: 'who: peter-vos',
    says: /nobody in people\.yaml has the id "peter-vos": add them or write author/,
  },
  'an unknown source of a figure': {
    file: 'figures.yaml',
    from: 'source: harbour-office',
    to: 'source: harbor',
    at: 'source: harbor',
    says: /nobody in people\.yaml has the id "harbor"/,
  },
  'an unknown topic': {
    file: 'figures.yaml',
    from: 'topic: bread',
    to: 'topic: cake',
    at: 'topic: cake',
    says: /about\.yaml has no topic "cake": known are mill, eels, bread/,
  },
  'a title that is not the article’s': {
    file: 'about.yaml',
    from: 'title: The tide mill at Saltby',
    to: 'title: The mill',
    at: 'title: The mill',
    says: /the title is "The mill" here and "The tide mill at Saltby" in article\.md: make them equal/,
  },
  'a missing field': {
    file: 'silences/gaps.yaml',
    from: '  family: cause\n',
    to: '',
    at: '- id: cause-of-the-eels-death',
    says: /cause-of-the-eels-death › family/,
  },
  'a missing language': {
    file: 'corrections.yaml',
    from: ', zh: 彼得·福斯怪罪霜冻}',
    to: '}',
    at: 'premise: {en: Pieter Vos blames',
    says: /vos-blames-frost › premise › zh/,
  },
  'a field with a slip in its name': {
    file: 'faq.yaml',
    from: '  answer:',
    to: '  anwser:',
    at: '- id: why-later-each-day',
    says: /why-later-each-day.*anwser|answer/,
  },
  'an answer of more than 300 characters': {
    file: 'people.yaml',
    from: 'Ada Thorn is the miller.',
    to: 'Ada Thorn is the miller. '.repeat(13),
    at: 'answer: {en: Ada Thorn is the miller. Ada',
    says: /ada-thorn › answer › en: .*300/,
  },
  'an empty answer': {
    file: 'people.yaml',
    from: 'en: Pieter Vos speaks for the Eel Society.',
    to: 'en: ""',
    at: 'answer: {en: ""',
    says: /pieter-vos › answer › en/,
  },
  'no quote at all': {
    file: 'faq.yaml',
    from: '    - {ref: "1.2", quote: "She opens the sluice fifty minutes later each day, because the moon does."}\n',
    to: '',
    at: 'quotes:',
    says: /why-later-each-day › quotes/,
  },
  'more than three passages near a silence': {
    file: 'silences/gaps.yaml',
    from: '  near:\n',
    to: `  near:\n${'    - {ref: "0.1", quote: "sea"}\n'.repeat(3)}`,
    at: '{ref: "0.1"',
    says: /flour-price › near: .*3/,
  },
  'an unknown kind of person': { file: 'people.yaml', from: 'kind: organisation', to: 'kind: office', at: 'kind: office', says: /harbour-office › kind/ },
  'a word in two concepts': {
    file: 'lexicon.yaml',
    from: 'en: [reservoir, basin]',
    to: 'en: [reservoir, Sluice]',
    at: '{term: pond',
    says: /"sluice" is in the concept "sluice" too: keep it in one/,
  },
  'an article without a title': { file: 'article.md', from: '# The tide mill at Saltby\n\n', to: '', at: 'Twice a day', says: /no title/ },
}
