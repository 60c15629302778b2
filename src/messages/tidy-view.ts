import { showableName } from "../domain/contact/showable-name"
import { showableText } from "../domain/contact/showable-text"
import { shorten } from "../domain/text/shorten"
import { hexColor } from "./button-colors"
import type { MessageIncentive, MessageItem, MessageView } from "./message-view"
import { oneLine } from "./one-line"
import { safeUrl } from "./safe-url"

const SHOP_NAME = { graphemes: 60, units: 120 }
const TITLE = { graphemes: 90, units: 180 }
const NOTE = { graphemes: 120, units: 240 }
const MOST_DETAILS = 3

/** What Medusa and others call the one variant of a product without any. */
const NO_VARIANT = /^default (?:variant|title|option(?: value)?)$/i

/**
 * The view with every text on one line and of a bearable length, empty names
 * as null, only http(s) addresses, and of a shopper's own words only what
 * looks like what it should be. What shoppers and importers typed is odd, and
 * no template should have to care.
 */
export function tidyView(view: MessageView): MessageView {
  return {
    customer: { first_name: showableName(view.customer.first_name) },
    shop: {
      name: shorten(oneLine(view.shop.name), SHOP_NAME),
      url: safeUrl(view.shop.url) ?? "",
      logo: safeUrl(view.shop.logo),
      color: hexColor(view.shop.color),
    },
    cart: {
      items: view.cart.items.map(tidyItem),
      item_count: Number(view.cart.item_count) || 0,
      subtotal: oneLine(view.cart.subtotal),
      note: shorten(oneLine(view.cart.note), NOTE) || null,
    },
    incentive: view.incentive && tidyIncentive(view.incentive),
    support: { email: oneLine(view.support.email) || null },
    // An address is often written in several lines.
    postal_address: String(view.postal_address ?? "")
      .split(/[\r\n]+/)
      .map(oneLine)
      .filter(Boolean)
      .join(", "),
    links: {
      restore: safeUrl(view.links.restore) ?? "",
      unsubscribe: safeUrl(view.links.unsubscribe) ?? "",
      preferences: safeUrl(view.links.preferences) ?? "",
      countdown: safeUrl(view.links.countdown),
    },
  }
}

function tidyItem(item: MessageItem): MessageItem {
  const title = shorten(oneLine(item.title), TITLE)
  const variant = shorten(oneLine(item.variant_title), TITLE)
  const details = (item.details ?? [])
    .map(showableText)
    .filter((detail) => detail !== null)
  return {
    title,
    variant_title:
      variant && variant !== title && !NO_VARIANT.test(variant)
        ? variant
        : null,
    details: [...new Set(details)].slice(0, MOST_DETAILS),
    thumbnail: safeUrl(item.thumbnail),
    quantity: Number(item.quantity) || 0,
    unit_price: oneLine(item.unit_price),
    total: oneLine(item.total),
  }
}

function tidyIncentive(incentive: MessageIncentive): MessageIncentive {
  return {
    code: oneLine(incentive.code),
    value: oneLine(incentive.value) || null,
    free_shipping: Boolean(incentive.free_shipping),
    expires_at: oneLine(incentive.expires_at),
    saves: oneLine(incentive.saves) || null,
    pays: oneLine(incentive.pays) || null,
  }
}
