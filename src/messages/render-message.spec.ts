import fc from "fast-check"
import type { StepContent } from "../types/admin-api"
import { exampleView, INCENTIVE, ITEM } from "./__tests__/example-view"
import { compileLayout } from "./check-layout"
import type { MessageView } from "./message-view"
import { renderMessage } from "./render-message"
import { TemplateError } from "./template-error"

const CONTENT: StepContent = {
  subject: "{{customer.first_name}}, {{shop.name}}",
  preheader: "{{cart.items.0.title}}",
  heading: "{{shop.name}}",
  body: "Hello {{customer.first_name}}\nand welcome.\n\n{{cart.items.0.title}}",
  button: "{{shop.name}}",
}

const render = (view: MessageView, locale = "en", content = CONTENT) =>
  renderMessage({ content, view, locale })

/** Every tag of the document, without what stands inside the tags. */
const tagsOf = (html: string) =>
  (html.match(/<\/?[a-z][a-z0-9]*/gi) ?? []).join(" ")

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "<script>",
        "</title>",
        "-->",
        '"',
        "'",
        " onload=x",
        "{{shop}}",
        "&lt;",
        "<img src=x>",
        "a"
      )
    )
    .map((parts) => parts.join(""))
)

describe("the HTML of a message", () => {
  it("has the same tags whatever a shopper or a product is called", () => {
    const view = (text: string) =>
      exampleView({
        customer: { first_name: `a${text}` },
        shop: { name: `a${text}`, url: "https://shop.example" },
        cart: {
          items: [{ ...ITEM, title: `a${text}`, variant_title: `a${text}` }],
          item_count: 1,
          total: `a${text}`,
        },
        incentive: { ...INCENTIVE, code: `a${text}` },
        support: { email: `a${text}` },
        postal_address: `a${text}`,
      })
    const body = "{{customer.first_name}}"
    const tags = (text: string) =>
      tagsOf(render(view(text), "en", { ...CONTENT, body }).html)
    const expected = tags("")
    fc.assert(fc.property(anyText, (text) => tags(text) === expected))
  })

  it("takes the copy of a step as text, never as markup", () => {
    const { html } = render(exampleView(), "en", {
      ...CONTENT,
      body: "<b>5 < 6</b>",
    })
    expect(html).toContain("&lt;b&gt;5 &lt; 6&lt;/b&gt;")
  })

  it("links only to http and https", () => {
    const { html, text } = render(
      exampleView({
        shop: { name: "Shop", url: "javascript:alert(1)" },
        cart: {
          items: [{ ...ITEM, thumbnail: "data:image/svg+xml,x" }],
          item_count: 1,
          total: "",
        },
        links: { restore: "javascript:alert(2)", unsubscribe: "vbscript:x" },
      })
    )
    expect(`${html}${text}`).not.toMatch(/javascript:|data:|vbscript:/)
  })

  it("parts paragraphs at empty lines and keeps single line breaks", () => {
    const { html } = render(exampleView())
    expect(html).toMatch(
      /<p [^>]*>Hello Anna<br>and welcome\.<\/p>\s*<p [^>]*>Linen shirt<\/p>/
    )
  })

  it("is in the message's language and runs its way", () => {
    expect(render(exampleView(), "de-AT").html).toMatch(/<html lang="de-AT"/)
    expect(render(exampleView(), "de-AT").html).toContain("Abmelden")
    const hebrew = render(exampleView(), "he").html
    expect(hebrew).toMatch(/<html lang="he" dir="rtl"/)
    expect(hebrew).toMatch(/text-align:right[^>]*>\s*<h1/)
  })

  it("stays below the 102 kB at which Gmail cuts it off", () => {
    const items = Array.from({ length: 200 }, () => ITEM)
    const view = exampleView({
      cart: { items, item_count: 400, total: "€4,000.00" },
      incentive: INCENTIVE,
    })
    expect(Buffer.byteLength(render(view).html)).toBeLessThan(60_000)
  })

  it("uses a store's own layout", () => {
    const layout = compileLayout(
      "{{heading}}|{{links.unsubscribe}}|{{postal_address}}",
      "mine"
    )
    const view = exampleView()
    expect(
      renderMessage({ content: CONTENT, view, locale: "en", layout }).html
    ).toMatch(/^Nordlicht\|https:/)
  })
})

describe("the subject of a message", () => {
  it("is never more than one line and never empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const { subject } = render(
          exampleView({ customer: { first_name: name } }),
          "en",
          { ...CONTENT, subject: "{{customer.first_name}}" }
        )
        expect(subject).toMatch(/^[^\r\n]+$/u)
      })
    )
  })

  it("is not escaped", () => {
    const shop = { name: "Tom & Jerry's", url: "https://shop.example" }
    expect(render(exampleView({ shop })).subject).toBe("Anna, Tom & Jerry's")
  })
})

describe("the text of a message", () => {
  it("says all that the HTML says", () => {
    const view = exampleView({ incentive: INCENTIVE })
    expect(render(view).text).toBe(`Nordlicht

Hello Anna
and welcome.

Linen shirt

Your code: BACK-7KQ2X9 (10% off)
Valid until Friday, May 16 at 4:00 PM UTC

- Linen shirt (M / White)
  2 × €10.00 = €20.00
Total: €20.00

Nordlicht:
https://shop.example/recovery/r/token

Questions? Write to help@shop.example

-- 
You receive this message because you left a cart at Nordlicht.
Nordlicht, Nordlicht GmbH, 1 Harbour Street, 20457 Hamburg
Unsubscribe: https://shop.example/recovery/u/token
`)
  })

  it("names the first items and counts the rest", () => {
    const items = Array.from({ length: 200 }, (_, i) => ({
      ...ITEM,
      title: `Item ${i + 1}`,
    }))
    const view = exampleView({ cart: { items, item_count: 400, total: "1" } })
    const { html, text } = render(view)
    for (const part of [html, text]) {
      expect(part).toContain("Item 6")
      expect(part).not.toContain("Item 7")
      expect(part).toContain("and 194 more")
    }
  })
})

describe("odd data", () => {
  it("renders all the same", () => {
    const odd = {
      customer: { first_name: "مرحبا 👩‍👩‍👧\u0000" },
      shop: { name: "", url: "" },
      cart: {
        items: [{ title: null, quantity: "x", thumbnail: "nope" }],
        item_count: null,
        total: null,
      },
      incentive: { code: null, value: null, free_shipping: false },
      support: { email: null },
      postal_address: null,
      links: { restore: "", unsubscribe: "" },
    } as unknown as MessageView
    expect(() => render(odd, "??")).not.toThrow()
  })

  it("does not excuse copy that was never checked", () => {
    expect(() =>
      render(exampleView(), "en", { ...CONTENT, body: "{{nope}}" })
    ).toThrow(TemplateError)
  })
})
