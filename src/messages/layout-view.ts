import type { MessageIncentive, MessageItem, MessageView } from "./message-view"
import { oneLine } from "./one-line"
import { phrasesFor } from "./phrases"
import type { RenderedCopy } from "./render-copy"
import { textDirection } from "./text-direction"
import { intlLocale } from "./intl-locale"

/** Rows a message shows; a longer cart is told in one line below them. */
export const SHOWN_ITEMS = 6

/**
 * What a layout sees: the copy already rendered to plain text, the rows to
 * show, and the frame's own words in the message's language.
 */
export type LayoutView = Omit<MessageView, "cart" | "incentive"> & {
  lang: string
  dir: "ltr" | "rtl"
  /** The side a line starts at and the one it ends at. */
  start: "left" | "right"
  end: "left" | "right"
  subject: string
  preheader: string
  heading: string
  /** Paragraphs, each a list of its lines. */
  paragraphs: string[][]
  button: string
  cart: {
    items: (MessageItem & { initial: string })[]
    item_count: number
    total: string
    /** `"and 3 more"`, or null when every row is shown. */
    more: string | null
  }
  incentive:
    | (MessageIncentive & {
        /** `"10% off"`, `"Free shipping"`. */
        offer: string
        /** `"Valid until …"`. */
        deadline: string
      })
    | null
  phrases: {
    quantity: string
    total: string
    your_code: string
    applied: string
    questions: string
    reason: string
    unsubscribe: string
  }
}

/** Puts the rendered copy and the frame's words beside the message's view. */
export function toLayoutView(
  view: MessageView,
  copy: RenderedCopy,
  locale: string
): LayoutView {
  const { phrases } = phrasesFor(locale)
  const dir = textDirection(locale)
  return {
    ...view,
    ...copy,
    button: copy.button || phrases.back_to_cart,
    lang: intlLocale(locale),
    dir,
    start: dir === "ltr" ? "left" : "right",
    end: dir === "ltr" ? "right" : "left",
    cart: shownCart(view.cart, phrases.more),
    incentive: view.incentive && {
      ...view.incentive,
      offer: view.incentive.free_shipping
        ? phrases.free_shipping
        : phrases.offer(view.incentive.value ?? ""),
      deadline: phrases.valid_until(view.incentive.expires_at),
    },
    phrases: {
      quantity: phrases.quantity,
      total: phrases.total,
      your_code: phrases.your_code,
      applied: phrases.applied,
      questions: phrases.questions,
      reason: oneLine(phrases.reason(view.shop.name)),
      unsubscribe: phrases.unsubscribe,
    },
  }
}

function shownCart(
  cart: MessageView["cart"],
  more: (count: number) => string
): LayoutView["cart"] {
  const hidden = cart.items.length - SHOWN_ITEMS
  return {
    ...cart,
    items: cart.items.slice(0, SHOWN_ITEMS).map((item) => ({
      ...item,
      initial: [...item.title][0]?.toUpperCase() ?? "",
    })),
    more: hidden > 0 ? more(hidden) : null,
  }
}
