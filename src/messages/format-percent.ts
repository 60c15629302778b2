import { intlLocale } from "./intl-locale"

/** A share for people to read: 10 is `"10%"`, in German `"10 %"`. */
export function formatPercent(percent: number, locale: string): string {
  if (!Number.isFinite(percent)) {
    return ""
  }
  return new Intl.NumberFormat(intlLocale(locale), {
    style: "percent",
    maximumFractionDigits: 2,
  }).format(percent / 100)
}
