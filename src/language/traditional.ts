/** Simplified to traditional Chinese (Taiwan's words), for the curated text. Slow to load: the corpus is compiled ahead. */
import { Converter } from 'opencc-js/cn2t'

export const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 'twp' })
