/**
 * What one of an item costs the shop, in a currency and in major units, as
 * its variant's metadata has it: an amount in the store's own currency, or
 * amounts by currency code. Medusa's admin writes all metadata as text, so a
 * text that is a plain number is one, too. Null where it cannot be told.
 */
export function unitCost(
  kept: unknown,
  { currency, storeCurrency }: { currency: string; storeCurrency: string }
): number | null {
  if (typeof kept === "object" && kept !== null && !Array.isArray(kept)) {
    const entry = Object.entries(kept).find(
      ([code]) => code.toLowerCase() === currency
    )
    return entry ? toAmount(entry[1]) : null
  }
  return currency === storeCurrency ? toAmount(kept) : null
}

const PLAIN_NUMBER = /^\d{1,12}(\.\d{1,6})?$/

function toAmount(value: unknown): number | null {
  const text = typeof value === "string" ? value.trim() : value
  const amount =
    typeof text === "string" && PLAIN_NUMBER.test(text) ? Number(text) : text
  return typeof amount === "number" && amount >= 0 && amount < 1e12
    ? amount
    : null
}
