import type { MessageItem, MessageView } from "./message-view"
import { oneLine } from "./one-line"
import { safeUrl } from "./safe-url"

/**
 * The view with every text on one line, empty names as null and only http(s)
 * addresses: what shoppers and importers typed is odd, and no template should
 * have to care.
 */
export function tidyView(view: MessageView): MessageView {
  return {
    customer: { first_name: oneLine(view.customer.first_name) || null },
    shop: { name: oneLine(view.shop.name), url: safeUrl(view.shop.url) ?? "" },
    cart: {
      items: view.cart.items.map(tidyItem),
      item_count: Number(view.cart.item_count) || 0,
      total: oneLine(view.cart.total),
    },
    incentive: view.incentive && {
      code: oneLine(view.incentive.code),
      value: oneLine(view.incentive.value) || null,
      free_shipping: Boolean(view.incentive.free_shipping),
      expires_at: oneLine(view.incentive.expires_at),
    },
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
    },
  }
}

function tidyItem(item: MessageItem): MessageItem {
  return {
    title: oneLine(item.title),
    variant_title: oneLine(item.variant_title) || null,
    thumbnail: safeUrl(item.thumbnail),
    quantity: Number(item.quantity) || 0,
    unit_price: oneLine(item.unit_price),
    total: oneLine(item.total),
  }
}
