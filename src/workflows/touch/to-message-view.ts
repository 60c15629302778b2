import type { StepIncentive } from "../../domain/incentive/incentive-terms"
import {
  itemCount,
  itemsValue,
  type CartFacts,
} from "../../domain/tracking/cart-facts"
import {
  formatDateTime,
  formatMoney,
  formatPercent,
  type MessageIncentive,
  type MessageView,
} from "../../messages"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"

/** The code a message carries, and its exact end. */
export type MessageCode = {
  code: string
  expires_at: Date
  terms: StepIncentive
}

/** What a message says, in the person's language and the cart's currency. */
export function toMessageView(input: {
  cart: CartFacts
  firstName: string | null
  code: MessageCode | null
  links: MessageView["links"]
  locale: string
  options: RecoveryOptions
}): MessageView {
  const { cart, locale, options } = input
  const money = (amount: number) =>
    formatMoney(amount, cart.currency_code, locale)
  return {
    customer: { first_name: cart.first_name ?? input.firstName },
    shop: { name: options.storefront.name, url: options.storefront.url },
    cart: {
      items: cart.items.map((item) => ({
        title: item.title,
        variant_title: item.variant_title,
        thumbnail: item.thumbnail,
        quantity: item.quantity,
        unit_price: money(item.unit_price),
        total: money(item.quantity * item.unit_price),
      })),
      item_count: itemCount(cart.items),
      total: money(itemsValue(cart.items)),
    },
    incentive:
      input.code && toIncentive(input.code, cart, locale, options.timeZone),
    support: { email: options.sender.supportEmail ?? null },
    postal_address: options.sender.postalAddress ?? "",
    links: input.links,
  }
}

function toIncentive(
  { code, expires_at, terms }: MessageCode,
  cart: CartFacts,
  locale: string,
  timeZone: string
): MessageIncentive {
  return {
    code,
    value: offerValue(terms, cart.currency_code, locale),
    free_shipping: terms.type === "free_shipping",
    expires_at: formatDateTime(expires_at, locale, timeZone),
  }
}

function offerValue(
  terms: StepIncentive,
  currency: string,
  locale: string
): string | null {
  switch (terms.type) {
    case "percentage":
      return formatPercent(terms.value, locale)
    case "fixed":
      return formatMoney(
        terms.amounts[currency.toLowerCase()] ?? 0,
        currency,
        locale
      )
    case "free_shipping":
      return null
  }
}
