import { intlLocale } from "../intl-locale"

/** A language's name as its own speakers write it. */
export function languageName(locale: string): string {
  const tag = intlLocale(locale)
  try {
    const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag)
    return name ? name[0]!.toLocaleUpperCase(tag) + name.slice(1) : locale
  } catch {
    return locale
  }
}
