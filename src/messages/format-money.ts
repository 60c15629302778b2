import { intlLocale } from "./intl-locale"
import { remember } from "../domain/memory/remember"

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
    return `${plainFormat(intl).format(amount)} ${code}`.trim()
  }
  return moneyFormat(`${code} ${intl}`).format(amount)
}

const plainFormat = remember(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
)

const moneyFormat = remember((key) => {
  const [currency, locale] = key.split(" ")
  return new Intl.NumberFormat(locale, { style: "currency", currency })
})
