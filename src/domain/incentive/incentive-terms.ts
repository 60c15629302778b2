import { addMs, durationMs } from "../time/duration"

/** What a step offers. Amounts are major units by currency code. */
export type StepIncentive =
  | { type: "percentage"; value: number; valid_for: string; prefix: string }
  | {
      type: "fixed"
      amounts: Record<string, number>
      valid_for: string
      prefix: string
    }
  | { type: "free_shipping"; valid_for: string; prefix: string }

/**
 * The discount in Medusa's promotion terms. Only an amount belongs to a
 * currency: a share is the same in each.
 */
export type DiscountTerms = {
  type: "percentage" | "fixed"
  target_type: "order" | "items" | "shipping_methods"
  allocation?: "across"
  value: number
  currency_code?: string
}

/**
 * The discount an incentive grants on a cart in this currency; null when a
 * fixed amount has none for it.
 */
export function discountTerms(
  incentive: StepIncentive,
  currencyCode: string
): DiscountTerms | null {
  switch (incentive.type) {
    case "percentage":
      return {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: incentive.value,
      }
    case "free_shipping":
      return {
        type: "percentage",
        target_type: "shipping_methods",
        allocation: "across",
        value: 100,
      }
    case "fixed": {
      const value = incentive.amounts[currencyCode.toLowerCase()]
      return value === undefined
        ? null
        : {
            type: "fixed",
            target_type: "order",
            value,
            currency_code: currencyCode,
          }
    }
  }
}

/** When a code issued now stops being valid, to the millisecond. */
export function expiresAt(incentive: StepIncentive, now: Date): Date {
  return addMs(now, durationMs(incentive.valid_for))
}

const DAY_MS = 86_400_000

/**
 * The end of the campaign that a code belongs to: the next midnight (UTC)
 * after its own end. Dates live only on campaigns, so codes of one step that
 * end on the same day share one; the exact end is kept by taking the code
 * back.
 */
export function campaignEndsAt(expires: Date): Date {
  return new Date(Math.ceil(expires.getTime() / DAY_MS) * DAY_MS)
}
