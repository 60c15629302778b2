import type { StepIncentive } from "../../domain/incentive/incentive-terms"
import {
  itemCount,
  type ItemSnapshot,
  itemsValue,
} from "../../domain/tracking/cart-facts"
import {
  formatDateTime,
  formatMoney,
  formatPercent,
  type MessageIncentive,
  type MessageItem,
  type MessageView,
} from "../../messages"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import type { IssuedCode } from "../incentive/issue-codes"
import type { ReadyTouch } from "./gate-touches"

type Around = {
  code: IssuedCode | null
  links: MessageView["links"]
  /** Of the copy. */
  locale: string
  options: RecoveryOptions
}

/** What a message says, in the person's language and the cart's currency. */
export function toMessageView(ready: ReadyTouch, around: Around): MessageView {
  const { cart, offered, recipient } = ready
  const { links, locale, options } = around
  const money = (amount: number) =>
    formatMoney(amount, cart.currency_code, locale)
  return {
    customer: { first_name: cart.first_name ?? recipient.firstName },
    shop: { name: options.storefront.name, url: options.storefront.url },
    cart: {
      items: offered.map((item) =>
        toItem(item, { money, base: options.storefront.url })
      ),
      item_count: itemCount(offered),
      total: money(itemsValue(offered)),
    },
    incentive: around.code && toIncentive(ready, around.code, around),
    support: { email: options.sender.supportEmail ?? null },
    postal_address: options.sender.postalAddress ?? "",
    links,
  }
}

function toItem(
  item: ItemSnapshot,
  { money, base }: { money: (amount: number) => string; base: string }
): MessageItem {
  return {
    title: item.title,
    variant_title: item.variant_title,
    thumbnail: wholeAddress(item.thumbnail, base),
    quantity: item.quantity,
    unit_price: money(item.unit_price),
    total: money(item.quantity * item.unit_price),
  }
}

/** A picture's address as a mail program needs it, which knows no page. */
function wholeAddress(address: string | null, base: string): string | null {
  return address && URL.canParse(address, base)
    ? new URL(address, base).href
    : null
}

function toIncentive(
  { cart, placed }: ReadyTouch,
  { code, expires_at }: IssuedCode,
  { locale, options }: Around
): MessageIncentive {
  const terms = placed.step.incentive!
  return {
    code,
    value: offerValue(terms, cart.currency_code, locale),
    free_shipping: terms.type === "free_shipping",
    expires_at: formatDateTime(expires_at, locale, options.timeZone),
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
