import type { MessageView } from "../message-view"
import { CART, exampleView, INCENTIVE, ITEM } from "./example-view"

const SHIRT = { ...ITEM, details: ["For Ann"] }
const SOAP = {
  ...ITEM,
  title: 'Olive soap & "co" <b>= `x`</b> **y** [z](http://evil.example)',
  variant_title: null,
  thumbnail: null,
  quantity: 1,
}

const SEVERAL = {
  ...CART,
  items: [SHIRT, SOAP, { ...ITEM, title: "Cap", quantity: 3 }],
  item_count: 6,
  subtotal: "€90.00",
}

/** What the default messages were rendered with before they were blocks. */
export const VIEWS_OF_BEFORE: Record<string, MessageView> = {
  plain: exampleView({ cart: SEVERAL }),
  offer: exampleView({ cart: SEVERAL, incentive: INCENTIVE }),
  one: exampleView({ cart: { ...CART, item_count: 1 } }),
  many: exampleView({
    cart: {
      ...SEVERAL,
      items: Array.from({ length: 9 }, () => SOAP),
      note: "plus tax",
    },
    shop: {
      name: "Tom & Jerry's",
      url: "https://shop.example",
      logo: "https://shop.example/logo.png",
      color: "#fc0",
    },
  }),
  bare: exampleView({
    cart: SEVERAL,
    customer: { first_name: null },
    support: { email: null },
    incentive: { ...INCENTIVE, value: null, free_shipping: true, saves: null },
  }),
  hostile: exampleView({
    cart: SEVERAL,
    customer: { first_name: "O'Neil-*Ann*" },
    shop: {
      name: "**a** [x](http://evil) _b_",
      url: "",
      logo: null,
      color: null,
    },
  }),
}

/** Kept as they were, letter by letter; of the others their SHA-256. */
export const KEPT_WHOLE = ["plain", "offer"]

export const LAYOUT_OF_BEFORE =
  "<body>{{heading}}|{{#each paragraphs}}<p>{{#each this}}{{this}}<br>{{/each}}</p>{{/each}}|{{button}}|{{#each cart.items}}{{title}} {{/each}}{{cart.more}}|{{#if incentive}}{{incentive.code}}{{/if}}|{{#each closing}}{{#each this}}{{this}}{{/each}}{{/each}}|{{support.email}}{{links.unsubscribe}}|{{postal_address}}</body>"
