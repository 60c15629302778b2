const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ps", "ur", "yi"])

/** Which way the locale's script runs, as the `dir` attribute wants it. */
export function textDirection(locale: string): "ltr" | "rtl" {
  const language = locale.split(/[-_]/, 1)[0] ?? ""
  return RIGHT_TO_LEFT.has(language.toLowerCase()) ? "rtl" : "ltr"
}
