/** The article as data: sections, paragraphs addressed `section.paragraph`, sentences addressed `section.paragraph.sentence`. */
import { splitSentences } from '#src/language/sentences.ts'

/** A half-open range of UTF-16 offsets into a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Sentence extends Span {
  /** `0.3.2`: the second sentence of paragraph `0.3`. */
  readonly id: string
  readonly ref: string
  readonly text: string
}

export interface Paragraph {
  /** `0.3`: the third paragraph of the introduction. */
  readonly ref: string
  readonly section: number
  readonly number: number
  readonly text: string
  readonly sentences: readonly Sentence[]
}

export interface Section {
  readonly number: number
  /** The heading's words without its number; empty for the introduction. */
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
}

export interface Article {
  readonly title: string
  readonly sections: readonly Section[]
}

/**
 * Reads Markdown of one shape: `# title`, an introduction, then `## NN heading` sections of blank-line separated paragraphs.
 * Sections are numbered from 0, the introduction, in order of appearance. Throws `Error` when there is no title or no paragraph.
 */
export function parseArticle(markdown: string): Article {
  let title = ''
  const sections: { number: number; title: string; texts: string[] }[] = [{ number: 0, title: '', texts: [] }]
  for (const block of markdown.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    const text = block.trim()
    if (text === '') continue
    if (text.startsWith('## ')) {
      sections.push({ number: sections.length, title: text.replace(/^##\s+(?:\d+\s+)?/, ''), texts: [] })
    } else if (text.startsWith('# ')) {
      title = text.slice(2).trim()
    } else {
      sections.at(-1)?.texts.push(text)
    }
  }
  if (title === '') throw new Error('the article has no title: its first line must be "# Title"')
  if (sections.every((section) => section.texts.length === 0)) throw new Error('the article has no paragraphs')
  return {
    title,
    sections: sections.map(({ number, title: heading, texts }) => ({
      number,
      title: heading,
      paragraphs: texts.map((text, index) => paragraphOf(number, index + 1, text)),
    })),
  }
}

function paragraphOf(section: number, number: number, text: string): Paragraph {
  const ref = `${section}.${number}`
  const sentences = splitSentences(text).map((span, index) => ({ id: `${ref}.${index + 1}`, ref, text: text.slice(span.start, span.end), ...span }))
  return { ref, section, number, text, sentences }
}
