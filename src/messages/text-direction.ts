import { remember } from "../domain/memory/remember"

const RIGHT_TO_LEFT = new Set(
  "Adlm Arab Armi Avst Hebr Mand Mani Mend Nkoo Phlv Prti Rohg Samr Syrc Thaa Yezi".split(
    " "
  )
)

/**
 * Which way the locale's script runs, as the `dir` attribute wants it. Told
 * from the script that the language is usually written in, because runtimes
 * tell the direction itself in different ways or not at all.
 */
export const textDirection = remember((locale): "ltr" | "rtl" => {
  try {
    const { script } = new Intl.Locale(locale.replace(/_/g, "-")).maximize()
    return RIGHT_TO_LEFT.has(script ?? "") ? "rtl" : "ltr"
  } catch {
    return "ltr"
  }
})
