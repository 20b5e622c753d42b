/** The one catalogue of what the interface says, in every language: a key that one language lacks does not compile. */
import type { Locale } from '#src/language/locale.ts'
import { en } from '#src/reply/strings-en.ts'
import { zhCN } from '#src/reply/strings-zh-cn.ts'
import { zhTW } from '#src/reply/strings-zh-tw.ts'

export type Strings = typeof en

const catalogue: Readonly<Record<Locale, Strings>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW }

export function stringsOf(locale: Locale): Strings {
  return catalogue[locale]
}
