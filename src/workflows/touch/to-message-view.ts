import type { StepIncentive } from "../../domain/incentive/incentive-terms"
import type { OfferWorth } from "../../domain/incentive/offer-worth"
import {
  type CartFacts,
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

/** The code a message carries, with what it offers and what that is worth. */
export type ShownCode = IssuedCode & {
  incentive: StepIncentive
  worth: OfferWorth
}

type Said = {
  cart: CartFacts
  /** What can be bought of the cart. */
  offered: ItemSnapshot[]
  /** Known of the person, should the cart not tell it. */
  firstName: string | null
  code: ShownCode | null
  links: MessageView["links"]
  /** Of the copy. */
  locale: string
  options: RecoveryOptions
}

/** What a message says, in the person's language and the cart's currency. */
export function toMessageView(said: Said): MessageView {
  const { cart, offered, code, links, locale, options } = said
  const money = (amount: number) =>
    formatMoney(amount, cart.currency_code, locale)
  return {
    customer: { first_name: cart.first_name ?? said.firstName },
    shop: { name: options.storefront.name, url: options.storefront.url },
    cart: {
      items: offered.map((item) =>
        toItem(item, { money, base: options.storefront.url })
      ),
      item_count: itemCount(offered),
      total: money(itemsValue(offered)),
    },
    incentive: code && toIncentive(code, said, money),
    support: { email: options.sender.supportEmail ?? null },
    postal_address: options.sender.postalAddress ?? "",
    links,
  }
}

type Money = (amount: number) => string

function toItem(
  item: ItemSnapshot,
  { money, base }: { money: Money; base: string }
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
  { code, expires_at, incentive, worth }: ShownCode,
  { locale, options }: Said,
  money: Money
): MessageIncentive {
  return {
    code,
    value: offerValue(incentive, worth, locale, money),
    free_shipping: incentive.type === "free_shipping",
    expires_at: formatDateTime(expires_at, locale, options.timeZone),
  }
}

/** An amount is never told as more than it takes off this cart. */
function offerValue(
  incentive: StepIncentive,
  { saves }: OfferWorth,
  locale: string,
  money: Money
): string | null {
  switch (incentive.type) {
    case "percentage":
      return formatPercent(incentive.value, locale)
    case "fixed":
      return money(saves ?? 0)
    case "free_shipping":
      return null
  }
}
