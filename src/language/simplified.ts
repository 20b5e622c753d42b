/** Traditional to simplified Chinese, so that a question in either script meets the same terms. */
import { Converter } from 'opencc-js/t2cn'

export const toSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' })
