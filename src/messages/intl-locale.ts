import { remember } from "../domain/memory/remember"

/**
 * The locale in the form `Intl` understands, `en` when there is no such form.
 * Stores write `de_DE` as well as `de-DE`, and a bad one must not stop a send.
 */
export function intlLocale(locale: string | null | undefined): string {
  return canonical((locale ?? "").trim().replace(/_/g, "-"))
}

const canonical = remember((locale) => {
  try {
    return new Intl.Locale(locale).toString()
  } catch {
    return "en"
  }
})
