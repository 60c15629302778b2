import { findLocale } from "../../domain/contact/pick-locale"
import { showableName } from "../../domain/contact/showable-name"
import type { StepIncentive } from "../../domain/incentive/incentive-terms"
import type { OfferWorth } from "../../domain/incentive/offer-worth"
import type { Store } from "../../domain/store/store"
import {
  type CartFacts,
  itemCount,
  type ItemSnapshot,
  itemsValue,
} from "../../domain/tracking/cart-facts"
import { lineDetails } from "../../domain/tracking/line-details"
import {
  deadlineText,
  formatMoney,
  formatPercent,
  type MessageIncentive,
  type MessageView,
  type PhraseBook,
  phrasesFor,
} from "../../messages"
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
  /** The one for formats, of `formattingLocale`. */
  locale: string
  store: Store
  phrases: PhraseBook
}

/** What a message says, in the person's language and the cart's currency. */
export function toMessageView(said: Said): MessageView {
  const { cart, offered, code, links, locale, store } = said
  const money = (amount: number) =>
    formatMoney(amount, cart.currency_code, locale)
  const details = lineDetails(offered)
  return {
    customer: { first_name: showableName(cart.first_name) ?? said.firstName },
    shop: {
      name: store.storefront.name,
      url: store.storefront.url,
      logo: store.message.logo ?? null,
      color: store.message.color ?? null,
    },
    cart: {
      items: offered.map((item, i) => ({
        title: item.title,
        variant_title: item.variant_title,
        details: details[i] ?? [],
        thumbnail: wholeAddress(item.thumbnail, store.storefront.url),
        quantity: item.quantity,
        unit_price: money(item.unit_price),
        total: money(item.quantity * item.unit_price),
      })),
      item_count: itemCount(offered),
      subtotal: money(itemsValue(offered)),
      note: priceNote(said),
    },
    incentive: code && toIncentive(code, said, money),
    support: { email: store.sender.supportEmail ?? null },
    postal_address: store.sender.postalAddress ?? "",
    links,
  }
}

type Money = (amount: number) => string

/** A picture's address as a mail program needs it, which knows no page. */
function wholeAddress(address: string | null, base: string): string | null {
  return address && URL.canParse(address, base)
    ? new URL(address, base).href
    : null
}

function toIncentive(
  { code, expires_at, incentive, worth }: ShownCode,
  { cart, locale, store }: Said,
  money: Money
): MessageIncentive {
  return {
    code,
    value: offerValue(incentive, worth, locale, money),
    free_shipping: incentive.type === "free_shipping",
    expires_at: deadlineText({
      at: expires_at,
      locale,
      country: cart.country_code,
      province: cart.province,
      shopTimeZone: store.timeZone,
    }),
    saves: worth.saves === null ? null : money(worth.saves),
    pays: worth.pays === null ? null : money(worth.pays),
  }
}

/**
 * What the operator wants said beside prices in this language; else that tax
 * comes on top, where the checkout will say so.
 */
function priceNote({ offered, locale, store, phrases }: Said): string | null {
  const { priceNote: notes } = store.message
  const own = notes[findLocale(locale, Object.keys(notes)) ?? ""]
  const taxed = offered.some(
    ({ tax_inclusive, tax_rate }) => !tax_inclusive && tax_rate > 0
  )
  return own ?? (taxed ? phrasesFor(locale, phrases).phrases.plus_tax : null)
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
