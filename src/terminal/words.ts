/** A command line → words: some named, some quoted, each with its place. */

export interface Word {
  /** What stands before the colon or equals sign, if anything does. */
  readonly name: string | undefined
  readonly value: string
  readonly isQuoted: boolean
  readonly start: number
  readonly end: number
}

/** A quotation mark counts only around a whole word or value: an apostrophe within is a letter. */
const word = /(?:(?<name>[\p{L}\p{N}_-]+)[:=])?(?:"(?<double>[^"]*)"|“(?<curly>[^”]*)”|'(?<single>[^']*)')(?=\s|$)|(?<bare>\S+)/gu

/** `isOption` tells which names are options: `Why:` at the start of a question is not. */
export function splitWords(line: string, isOption: (name: string) => boolean): Word[] {
  return Array.from(line.matchAll(word), (match) => {
    const place = { start: match.index, end: match.index + match[0].length }
    const { name, double, curly, single, bare } = match.groups ?? {}
    const quoted = double ?? curly ?? single
    if (quoted !== undefined) {
      const isNamed = name !== undefined && isOption(name)
      return { name: isNamed ? name : undefined, value: name === undefined || isNamed ? quoted : match[0], isQuoted: true, ...place }
    }
    const [, before = '', after = ''] = /^([\p{L}\p{N}_-]+)[:=](.*)$/su.exec(bare ?? '') ?? []
    return before !== '' && isOption(before)
      ? { name: before, value: after, isQuoted: false, ...place }
      : { name: undefined, value: bare ?? '', isQuoted: false, ...place }
  })
}
