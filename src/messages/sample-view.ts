import type { StepContent } from "../types/step-content"
import { toLayoutView, type LayoutView } from "./layout-view"
import { SHOWN_ITEMS } from "./blocks/items-shown"
import type { MessageView } from "./message-view"
import { phrasesFor } from "./phrases"
import { renderCopy } from "./render-copy"

const BARE: MessageView = {
  customer: { first_name: null },
  shop: {
    name: "Sample Shop",
    url: "https://shop.example/",
    logo: null,
    color: null,
  },
  cart: { items: [], item_count: 0, subtotal: "", note: null },
  incentive: null,
  support: { email: null },
  postal_address: "1 Sample Street",
  links: {
    restore: "https://shop.example/r/sample",
    unsubscribe: "https://shop.example/u/sample",
    preferences: "https://shop.example/p/sample",
    countdown: "https://shop.example/t/sample",
  },
}

const FULL: MessageView = {
  ...BARE,
  customer: { first_name: "Robin" },
  shop: {
    ...BARE.shop,
    logo: "https://shop.example/logo.png",
    color: "#0a7d55",
  },
  cart: {
    items: [
      {
        title: "Linen shirt",
        variant_title: "M / White",
        details: ["For Robin"],
        thumbnail: "https://shop.example/shirt.jpg",
        quantity: 2,
        unit_price: "€10.00",
        total: "€20.00",
      },
    ],
    item_count: 2,
    subtotal: "€20.00",
    note: "plus tax",
  },
  incentive: {
    code: "SAMPLE",
    value: "10%",
    free_shipping: false,
    expires_at: "Friday, 16 May at 18:00 UTC",
    saves: "€2.00",
    pays: "€18.00",
  },
  support: { email: "help@shop.example" },
}

const COPY: StepContent = {
  subject: "Subject",
  preheader: "Preheader",
  blocks: [
    { id: "heading", type: "heading", text: "Heading" },
    { id: "text", type: "text", text: "Text" },
    { id: "offer", type: "offer" },
    { id: "button", type: "button", label: "Button" },
    { id: "items", type: "cart_items" },
    { id: "closing", type: "text", text: "Closing" },
    { id: "footer", type: "footer", text: "Footer" },
  ],
}

/**
 * The least and the most that content can be given, at a storefront: a cart of
 * nothing, and as much as is usually shown.
 */
export function sampleViews(
  storefront: string,
  hasOffer: boolean
): MessageView[] {
  const shop = { ...FULL.shop, url: storefront }
  const [item] = FULL.cart.items
  const items = Array.from({ length: SHOWN_ITEMS }, () => item!)
  return [
    { ...BARE, shop: { ...BARE.shop, url: storefront } },
    {
      ...{ ...FULL, shop, cart: { ...FULL.cart, items } },
      incentive: hasOffer ? FULL.incentive : null,
    },
  ]
}

/** The least and the most a layout can be given, to try it with. */
export function sampleLayoutViews(): LayoutView[] {
  const { phrases } = phrasesFor("en")
  return [BARE, FULL].map((view) =>
    toLayoutView(view, renderCopy(COPY, view, phrases), {
      locale: "en",
      phrases,
    })
  )
}
