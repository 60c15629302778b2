import type { MessageIncentive, MessageItem, MessageView } from "./message-view"
import { oneLine } from "./one-line"
import { buttonColors, type ButtonColors } from "./button-colors"
import { fillPhrase, type Phrases } from "./phrases"
import type { RenderedCopy } from "./render-copy"
import { textDirection } from "./text-direction"
import { intlLocale } from "./intl-locale"

/**
 * Rows a message shows; a longer cart is told in one line below them, unless
 * a single row more takes no more room than that line.
 */
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
  /** The last paragraphs, which stand below the items. */
  closing: string[][]
  button: string
  /** Colors of the buttons, `#rrggbb`. */
  colors: ButtonColors
  cart: {
    items: (MessageItem & { initial: string })[]
    item_count: number
    subtotal: string
    note: string | null
    /** `"and 3 more items"`, or null when every row is shown. */
    more: string | null
  }
  incentive:
    | (MessageIncentive & {
        /** `"10% off"`, `"Free shipping"`. */
        offer: string
        /** `"Valid until …"`. */
        deadline: string
        /** `"You save $19.30 and pay $173.70 for these items"`, where both are known. */
        savings: string | null
      })
    | null
  phrases: {
    quantity: string
    subtotal: string
    your_code: string
    applied: string
    questions: string
    reason: string
    unsubscribe: string
    /** Null where the message's language has no words for that page. */
    preferences: string | null
  }
}

/**
 * Puts the rendered copy and the frame's words beside the message's view.
 *
 * @param locale the copy's, whose language the phrases are in
 */
export function toLayoutView(
  view: MessageView,
  copy: RenderedCopy,
  { locale, phrases }: { locale: string; phrases: Phrases }
): LayoutView {
  const dir = textDirection(locale)
  return {
    ...view,
    ...copy,
    button: copy.button || phrases.back_to_cart,
    lang: intlLocale(locale),
    dir,
    start: dir === "ltr" ? "left" : "right",
    end: dir === "ltr" ? "right" : "left",
    colors: buttonColors(view.shop.color),
    cart: shownCart(view.cart, phrases.more),
    incentive: view.incentive && shownIncentive(view.incentive, phrases),
    // Copy that names the address needs no second sentence with it.
    support: {
      email: names(copy, view.support.email) ? null : view.support.email,
    },
    phrases: {
      quantity: phrases.quantity,
      subtotal: phrases.subtotal,
      your_code: phrases.your_code,
      applied: phrases.applied,
      questions: phrases.questions,
      reason: oneLine(fillPhrase(phrases.reason, { shop: view.shop.name })),
      unsubscribe: phrases.unsubscribe,
      preferences: phrases.preferences ?? null,
    },
  }
}

function names(copy: RenderedCopy, email: string | null): boolean {
  const lines = [...copy.paragraphs, ...copy.closing].flat()
  return email !== null && lines.some((line) => line.includes(email))
}

function shownIncentive(
  incentive: MessageIncentive,
  phrases: Phrases
): LayoutView["incentive"] {
  const { value, saves, pays, expires_at, free_shipping } = incentive
  return {
    ...incentive,
    offer: free_shipping
      ? phrases.free_shipping
      : fillPhrase(phrases.offer, { value: value ?? "" }),
    deadline: fillPhrase(phrases.valid_until, { deadline: expires_at }),
    savings:
      saves && pays ? fillPhrase(phrases.savings, { saves, pays }) : null,
  }
}

function shownCart(
  cart: MessageView["cart"],
  more: string
): LayoutView["cart"] {
  const { length } = cart.items
  const shown = length === SHOWN_ITEMS + 1 ? length : SHOWN_ITEMS
  const hidden = length - shown
  return {
    ...cart,
    items: cart.items.slice(0, shown).map((item) => ({
      ...item,
      initial: [...item.title][0]?.toUpperCase() ?? "",
    })),
    more: hidden > 0 ? fillPhrase(more, { count: hidden }) : null,
  }
}
