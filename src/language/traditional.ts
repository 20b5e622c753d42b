/** Simplified to traditional Chinese (Taiwan's words), for the curated text. Slow to load: the corpus is compiled ahead. */
import { Converter } from 'opencc-js/cn2t'

const convert: (text: string) => string = Converter({ from: 'cn', to: 'twp' })

/** With the quotation marks that Taiwan uses. */
export function toTraditional(text: string): string {
  return convert(text).replace(/[“”]/g, (mark) => (mark === '“' ? '「' : '」'))
}
