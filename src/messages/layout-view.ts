import type { ComposedBlock } from "./blocks/composed-block"
import {
  deadlineWords,
  offerWords,
  savingsWords,
} from "./blocks/compose-blocks"
import { itemsShown } from "./blocks/items-shown"
import type { MessageIncentive, MessageItem, MessageView } from "./message-view"
import { oneLine } from "./one-line"
import { buttonColors, type ButtonColors } from "./button-colors"
import { fillPhrase, type Phrases } from "./phrases"
import { headingOf, paragraphsOf, type RenderedCopy } from "./render-copy"
import { richPlain } from "./rich/rich-plain"
import type { RichPart } from "./rich/rich-text"
import { textDirection } from "./text-direction"
import { intlLocale } from "./intl-locale"

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
  /** Everything between the shop's name and its address. */
  blocks: ComposedBlock[]
  /** What stands with the shop's address, above it. */
  footer: RichPart[]
  /** The same in words alone, for layouts that place them by themselves. */
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
  const { subject, preheader, blocks, footer } = copy
  const hasSupport = copy.support && !names(copy, view.support.email)
  return {
    ...view,
    subject,
    preheader,
    blocks,
    footer,
    ...inWords(blocks, phrases),
    lang: intlLocale(locale),
    dir,
    start: dir === "ltr" ? "left" : "right",
    end: dir === "ltr" ? "right" : "left",
    colors: buttonColors(view.shop.color),
    cart: shownCart(view.cart, blocks, phrases.more),
    incentive: view.incentive && shownIncentive(view.incentive, phrases),
    // Content that names the address needs no second sentence with it.
    support: { email: hasSupport ? view.support.email : null },
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
  const lines = [...paragraphsOf(copy.blocks), ...richPlain(copy.footer)]
  return email !== null && lines.flat().some((line) => line.includes(email))
}

/** The blocks as they were before there were any. */
function inWords(blocks: ComposedBlock[], phrases: Phrases) {
  const items = blocks.findIndex(({ type }) => type === "cart_items")
  const end = items < 0 ? blocks.length : items
  return {
    heading: headingOf(blocks),
    paragraphs: paragraphsOf(blocks.slice(0, end)),
    closing: paragraphsOf(blocks.slice(end)),
    button:
      blocks.find((block) => block.type === "button")?.label ??
      phrases.back_to_cart,
  }
}

function shownIncentive(
  incentive: MessageIncentive,
  phrases: Phrases
): LayoutView["incentive"] {
  return {
    ...incentive,
    offer: offerWords(incentive, phrases),
    deadline: deadlineWords(incentive, phrases),
    savings: savingsWords(incentive, phrases),
  }
}

/** As many items as the block with most of them shows. */
function shownCart(
  cart: MessageView["cart"],
  blocks: ComposedBlock[],
  phrase: string
): LayoutView["cart"] {
  const most = blocks.flatMap((block) =>
    block.type === "cart_items" ? [block.shown] : []
  )
  const { shown, more } = itemsShown(
    cart,
    most.length ? Math.max(...most) : undefined,
    phrase
  )
  return {
    ...cart,
    items: cart.items.slice(0, shown).map((item) => ({
      ...item,
      initial: [...item.title][0]?.toUpperCase() ?? "",
    })),
    more,
  }
}
