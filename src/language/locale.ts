/** The languages that Footnote speaks, by Discord's locale codes. */

export const locales = ['en', 'zh-CN', 'zh-TW'] as const

export type Locale = (typeof locales)[number]

/** One text in every language of the interface. */
export type Localized = Readonly<Record<Locale, string>>

/** The nearest of our languages to any BCP 47 code; English when none is near. */
export function toLocale(code: string | null | undefined): Locale {
  if (!code) return 'en'
  if (/^zh\b/i.test(code)) return /^zh-(tw|hk|mo|hant)/i.test(code) ? 'zh-TW' : 'zh-CN'
  return 'en'
}
