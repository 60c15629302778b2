import { intlLocale } from "./intl-locale"
import { remember } from "../domain/memory/remember"

/** A share for people to read: 10 is `"10%"`, in German `"10 %"`. */
export function formatPercent(percent: number, locale: string): string {
  if (!Number.isFinite(percent)) {
    return ""
  }
  return percentFormat(intlLocale(locale)).format(percent / 100)
}

const percentFormat = remember(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: "percent",
      maximumFractionDigits: 2,
    })
)
