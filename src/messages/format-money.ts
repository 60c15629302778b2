import { intlLocale } from "./intl-locale"

/**
 * A price for people to read, `"€10.00"`. The amount is in major units, as
 * Medusa stores it. A currency that ISO 4217 could not have still shows the
 * number with the code behind it; an amount that is no number shows nothing.
 */
export function formatMoney(
  amount: number,
  currency: string,
  locale: string
): string {
  if (!Number.isFinite(amount)) {
    return ""
  }
  const code = (currency ?? "").trim().toUpperCase()
  const intl = intlLocale(locale)
  if (!/^[A-Z]{3}$/.test(code)) {
    const number = new Intl.NumberFormat(intl, { minimumFractionDigits: 2 })
    return `${number.format(amount)} ${code}`.trim()
  }
  return new Intl.NumberFormat(intl, {
    style: "currency",
    currency: code,
  }).format(amount)
}
