/**
 * The locale in the form `Intl` understands, `en` when there is no such form.
 * Stores write `de_DE` as well as `de-DE`, and a bad one must not stop a send.
 */
export function intlLocale(locale: string | null | undefined): string {
  try {
    return new Intl.Locale((locale ?? "").trim().replace(/_/g, "-")).toString()
  } catch {
    return "en"
  }
}
