/** Traditional to simplified Chinese, so that a question in either script meets the same terms. */
import { Converter } from 'opencc-js/t2cn'

let convert: ((text: string) => string) | undefined

export function toSimplified(text: string): string {
  return (convert ??= Converter({ from: 't', to: 'cn' }))(text)
}
