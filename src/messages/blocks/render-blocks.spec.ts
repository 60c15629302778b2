import fc from "fast-check"

import {
  CART,
  exampleView,
  INCENTIVE,
  ITEM,
  SHOP,
} from "../__tests__/example-view"
import { VIEWS_OF_BEFORE } from "../__tests__/messages-of-before"
import { compileLayout } from "../check-layout"
import { DEFAULT_STEPS, defaultContent } from "../default-content"
import type { MessageView } from "../message-view"
import { composeMessage, frameMessage, renderMessage } from "../render-message"
import type { Block } from "../../types/step-content"

const render = (blocks: Block[], changes: Partial<MessageView> = {}) =>
  renderMessage({
    content: { subject: "Hello", preheader: "", blocks },
    view: exampleView(changes),
    locale: "en",
  })

const LINKS = {
  ...exampleView().links,
  countdown: "https://shop.example/recovery/t/token",
}

const TITLE = "{{cart.items.0.title}}"

/** Every block, with a product's title wherever one can stand. */
const ALL: Block[] = [
  { id: "h", type: "heading", text: TITLE },
  { id: "h2", type: "heading", text: TITLE, size: "medium", align: "center" },
  { id: "t", type: "text", text: `**${TITLE}** [${TITLE}](/a/${TITLE})` },
  { id: "t2", type: "text", text: `- ${TITLE}`, size: "small" },
  { id: "c", type: "cart_items" },
  { id: "c2", type: "cart_items", compact: true, most: 1 },
  { id: "o", type: "offer", title: TITLE },
  { id: "n", type: "countdown", label: TITLE, picture: true },
  { id: "b", type: "button", label: TITLE, url: `/a?b=${TITLE}` },
  { id: "i", type: "image", url: `/${TITLE}.jpg`, alt: TITLE, link: "/" },
  { id: "d", type: "divider" },
  { id: "s", type: "space", size: 40 },
  { id: "f", type: "footer", text: `_${TITLE}_` },
]

const everything = (title: string) =>
  render(ALL, {
    cart: { ...CART, items: [{ ...ITEM, title, thumbnail: null }] },
    incentive: INCENTIVE,
    links: LINKS,
  })

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...["<script>", "</table>", "-->", "<!--[if mso]>", '"', "'", "**"],
        ...["[x](http://evil.example)", "![x](y)", "{{shop.name}}", "&lt;"],
        ...[" onload=x", "javascript:", "\n- ", "\n\n# ", "\\", "`", "_"],
        ...["[[copy]]", "\uFDD00\uFDD1", "$&", "$'"]
      ),
      fc.string({ unit: "binary", maxLength: 4 })
    ),
    { maxLength: 6 }
  )
  .map((parts) => `a${parts.join("")}a`)

const HREF = /(?:href|src)="([^"]*)"/g

describe("a message in blocks", () => {
  it("has the same tags whatever a product is called", () => {
    const tags = (title: string) =>
      (everything(title).html.match(/<\/?[a-z][a-z0-9]*|<!--/gi) ?? []).join()
    const expected = tags("aa")
    fc.assert(
      fc.property(hostile, (title) => {
        expect(tags(title)).toBe(expected)
        for (const [, href] of everything(title).html.matchAll(HREF)) {
          expect(href).toMatch(/^(?:https:\/\/shop\.example|mailto:help@)/)
        }
      })
    )
  })

  it("opens and closes for Outlook as often, whatever it begins with", () => {
    for (let n = 0; n < ALL.length; n++) {
      const blocks = [...ALL.slice(n), ...ALL.slice(0, n)]
      const { html } = render(blocks, { incentive: INCENTIVE, links: LINKS })
      const count = (what: RegExp) => html.match(what)?.length ?? 0
      expect(count(/<!--\[if /g)).toBe(count(/<!\[endif\]/g))
      for (const tag of ["table", "tr", "td", "div", "a", "p"]) {
        const opened = count(new RegExp(`<${tag}[\\s>]`, "g"))
        expect([tag, count(new RegExp(`</${tag}>`, "g"))]).toEqual([
          tag,
          opened,
        ])
      }
    }
  })

  it("says in plain text what it says in HTML", () => {
    expect(everything("Mug").text).toBe(`Mug

Mug

Mug Mug (https://shop.example/a/Mug)

- Mug

- Mug (M / White)
  2 × €10.00 = €20.00
Subtotal: €20.00

- Mug (M / White)
  2 × €10.00 = €20.00
Subtotal: €20.00

Your code: BACK-7KQ2X9 (Mug)
You save €2.00 and pay €18.00 for these items
Valid until Friday, May 16 at 4:00 PM UTC

Mug
Valid until Friday, May 16 at 4:00 PM UTC

Mug:
https://shop.example/a?b=Mug

Mug
https://shop.example/

* * *

Questions? Write to help@shop.example

-- 
Mug
You receive this message because you left a cart at Nordlicht.
Nordlicht, Nordlicht GmbH, 1 Harbour Street, 20457 Hamburg
Unsubscribe: https://shop.example/recovery/u/token
Preferences: https://shop.example/recovery/p/token
`)
  })

  it("of nothing is a frame", () => {
    const { html, text, subject } = render([])
    expect(html).toContain("/recovery/u/token")
    expect(text).toMatch(/^Questions\?/)
    expect(subject).toBe("Hello")
  })
})

describe("a block", () => {
  const pictures = (html: string) =>
    [...html.matchAll(/<img [^>]*src="([^"]*)"/g)].map(([, src]) => src)

  it("that shows an offer or items is not there without them", () => {
    const { html, text } = render([ALL[4]!, ALL[6]!, ALL[7]!], {
      cart: { ...CART, items: [] },
      links: LINKS,
    })
    expect(html).not.toMatch(/Subtotal|Your code|Valid until|<img/)
    expect(text).toMatch(/^Questions\?/)
  })

  it("counts down in a picture only where it is told to, with its end in words", () => {
    const countdown = { id: "n", type: "countdown" } as const
    const shown = { incentive: INCENTIVE, links: LINKS }
    expect(pictures(render([countdown], shown).html)).toEqual([])
    const { html } = render([{ ...countdown, picture: true }], shown)
    expect(pictures(html)).toEqual([LINKS.countdown])
    expect(html).toContain(`alt="Valid until ${INCENTIVE.expires_at}"`)
  })

  it("of items shows pictures, or none, and as many as are wanted", () => {
    const items = Array.from({ length: 5 }, () => ITEM)
    const shown = (options: object) =>
      render([{ id: "c", type: "cart_items", ...options }], {
        cart: { ...CART, items },
      })
    expect(pictures(shown({}).html)).toHaveLength(5)
    expect(pictures(shown({ pictures: false }).html)).toHaveLength(0)
    expect(pictures(shown({ compact: true }).html)).toHaveLength(5)
    const { html, text } = shown({ most: 3 })
    expect(pictures(html)).toHaveLength(3)
    expect(`${html}${text}`.match(/and 2 more items/g)).toHaveLength(2)
    // One more takes no more room than the line that would count it.
    expect(pictures(shown({ most: 4 }).html)).toHaveLength(5)
  })

  it("of an image is there only with an address that may be one", () => {
    const image = { id: "i", type: "image", url: "/a.jpg", alt: "A" } as const
    expect(pictures(render([image]).html)).toEqual([
      "https://shop.example/a.jpg",
    ])
    for (const url of ["javascript:x", "data:image/png;base64,x", TITLE]) {
      expect(pictures(render([{ ...image, url }]).html)).toEqual([])
    }
    const logo = { ...SHOP, logo: "https://cdn.example/l.png" }
    const own = render([{ ...image, url: "{{shop.logo}}" }], { shop: logo })
    expect(pictures(own.html)[1]).toBe(logo.logo)
  })

  it("that is a button leads to the cart, and is not there twice in a row", () => {
    const button = { id: "b", type: "button", label: "" } as const
    const { html, text } = render([button, { ...button, id: "b2" }])
    expect(html.match(/Back to my cart/g)).toHaveLength(1)
    expect(text).toContain("Back to my cart:\nhttps://shop.example/recovery/r/")
    expect(render([{ ...button, url: "javascript:x" }]).text).toMatch(
      /^Questions/
    )
  })

  it("that is the footer can leave out the support address", () => {
    const { html, text } = render([{ id: "f", type: "footer", support: false }])
    expect(`${html}${text}`).not.toContain("help@shop.example")
  })
})

describe("a layout of one's own", () => {
  it("may place all blocks, and the footer's words", () => {
    const layout = compileLayout(
      "<table>{{blocks}}</table>{{#if footer}}{{footer}}{{/if}}{{links.unsubscribe}}{{postal_address}}",
      "mine"
    )
    const content = { subject: "Hello", preheader: "", blocks: ALL }
    const view = exampleView({ incentive: INCENTIVE })
    const { html } = renderMessage({ content, view, locale: "en", layout })
    expect(html).toMatch(/<h1 [^]*BACK-7KQ2X9[^]*<em>Linen shirt<\/em>/)
  })
})

describe("a message that was kept before there were blocks", () => {
  it("shows as it was sent", () => {
    for (const step of DEFAULT_STEPS) {
      for (const view of Object.values(VIEWS_OF_BEFORE)) {
        const content = defaultContent(step).en!
        const composed = composeMessage({ content, view, locale: "en" })
        const { blocks: _, footer: __, ...before } = composed
        expect(frameMessage(before)).toEqual(frameMessage(composed))
      }
    }
  })
})
