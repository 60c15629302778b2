import fc from "fast-check"
import type { StepContent, StepContentOfBefore } from "../types/step-content"
import {
  CART,
  exampleView,
  INCENTIVE,
  ITEM,
  SHOP,
} from "./__tests__/example-view"
import { toBlocks } from "./blocks/to-blocks"
import { compileLayout } from "./check-layout"
import { defaultContent } from "./default-content"
import type { MessageItem, MessageView } from "./message-view"
import { phrasesFor } from "./phrases"
import { renderMessage } from "./render-message"
import { TemplateError } from "./template/template-error"

const CONTENT: StepContentOfBefore = {
  subject: "{{customer.first_name}}, {{shop.name}}",
  preheader: "{{cart.items.0.title}}",
  heading: "{{shop.name}}",
  body: "Hello {{customer.first_name}}\nand welcome.\n\n{{cart.items.0.title}}",
  button: "{{shop.name}}",
}

const render = (
  view: MessageView,
  locale = "en",
  content: StepContent | StepContentOfBefore = CONTENT
) => renderMessage({ content: toBlocks(content), view, locale })

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
        shop: { ...SHOP, name: `a${text}`, logo: "https://shop.example/l" },
        cart: {
          items: [{ ...ITEM, title: `a${text}`, variant_title: `b${text}` }],
          item_count: 1,
          subtotal: `a${text}`,
          note: `a${text}`,
        },
        incentive: { ...INCENTIVE, code: `a${text}`, saves: `a${text}` },
        support: { email: `b${text}` },
        postal_address: `a${text}`,
      })
    const body = "{{shop.name}}"
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
        shop: {
          ...SHOP,
          url: "javascript:alert(1)",
          logo: "javascript:alert(3)",
          color: "url(javascript:alert(4))",
        },
        cart: {
          ...CART,
          items: [{ ...ITEM, thumbnail: "data:image/svg+xml,x" }],
        },
        links: {
          restore: "javascript:alert(2)",
          unsubscribe: "vbscript:x",
          preferences: "data:x",
        },
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
      cart: { ...CART, items, item_count: 400 },
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
      renderMessage({ content: toBlocks(CONTENT), view, locale: "en", layout })
        .html
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

  it("is never longer than a header line may be, whatever a name is", () => {
    const long = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.nat(400).map((n) => "👩‍👩‍👧 é漢".repeat(n))
    )
    fc.assert(
      fc.property(long, long, (name, title) => {
        const { subject } = render(
          exampleView({
            shop: { ...SHOP, name },
            cart: { ...CART, items: [{ ...ITEM, title }] },
          }),
          "en",
          { ...CONTENT, subject: "{{shop.name}} {{cart.items.0.title}} x" }
        )
        expect(subject.length).toBeLessThanOrEqual(150)
        expect(subject).not.toMatch(/\p{Cs}/u)
        expect(
          Buffer.from(
            `Subject: =?UTF-8?B?${btoa(unescape(encodeURIComponent(subject)))}?=`
          ).length
        ).toBeLessThan(998)
      })
    )
  })

  it.each(["You won https://prize.example", "www.prize.example", "x1"])(
    "and the greeting do without a name such as %j",
    (first_name) => {
      const { en } = defaultContent("reminder")
      const { subject, html, text } = render(
        exampleView({ customer: { first_name } }),
        "en",
        en
      )
      expect(subject).toBe("Your cart at Nordlicht is saved")
      expect(html + text).not.toContain(first_name)
      expect(text).toContain("\nHello,\n")
    }
  )

  it("is not escaped", () => {
    const shop = { ...SHOP, name: "Tom & Jerry's" }
    expect(render(exampleView({ shop })).subject).toBe("Anna, Tom & Jerry's")
  })
})

it("a message in a language without words for it shows no link to preferences", () => {
  const { preferences: _, ...fr } = phrasesFor("en").phrases
  const { html, text } = renderMessage({
    content: toBlocks(CONTENT),
    view: exampleView(),
    locale: "fr",
    phrases: { fr },
  })
  expect(`${html}${text}`).not.toContain("/recovery/p/")
  expect(render(exampleView()).html).toContain("/recovery/p/token")
})

describe("the text of a message", () => {
  it("says all that the HTML says", () => {
    const view = exampleView({
      incentive: INCENTIVE,
      cart: {
        ...CART,
        items: [{ ...ITEM, details: ["For Ann"] }],
        note: "plus tax",
      },
    })
    const body = `${CONTENT.body}\n\n---\n\nLast words.`
    expect(render(view, "en", { ...CONTENT, body }).text).toBe(`Nordlicht

Hello Anna
and welcome.

Linen shirt

Your code: BACK-7KQ2X9 (10% off)
You save €2.00 and pay €18.00 for these items
Valid until Friday, May 16 at 4:00 PM UTC

Nordlicht:
https://shop.example/recovery/r/token

- Linen shirt (M / White)
  For Ann
  2 × €10.00 = €20.00
Subtotal: €20.00
(plus tax)

Last words.

Questions? Write to help@shop.example

-- 
You receive this message because you left a cart at Nordlicht.
Nordlicht, Nordlicht GmbH, 1 Harbour Street, 20457 Hamburg
Unsubscribe: https://shop.example/recovery/u/token
Preferences: https://shop.example/recovery/p/token
`)
  })

  it("names the first items and counts the rest", () => {
    const items = Array.from({ length: 200 }, (_, i) => ({
      ...ITEM,
      title: `Item ${i + 1}`,
    }))
    const view = exampleView({ cart: { ...CART, items, item_count: 400 } })
    const { html, text } = render(view)
    for (const part of [html, text]) {
      expect(part).toContain("Item 6")
      expect(part).not.toContain("Item 7")
      expect(part).toContain("and 194 more items")
    }
  })
})

describe("a row", () => {
  const rows = (items: MessageItem[]) =>
    render(exampleView({ cart: { ...CART, items } }))

  it.each(["Default variant", "Default Title", "default option value", "Mug"])(
    "does not show %j as its variant",
    (variant_title) => {
      const { html, text } = rows([{ ...ITEM, title: "Mug", variant_title }])
      expect(text).toContain("- Mug\n")
      expect(html).not.toMatch(/default (variant|title|option)/i)
    }
  )

  it("tells alike lines apart by what the shopper wrote", () => {
    const { html, text } = rows([
      { ...ITEM, details: ["Ann", "www.prize.example"] },
      { ...ITEM, details: ["Bob"] },
    ])
    for (const part of [html, text]) {
      expect(part).toMatch(/Ann[^]*Bob/)
      expect(part).not.toContain("prize")
    }
  })

  it("leads back to the cart", () => {
    expect(
      rows([ITEM]).html.match(
        /href="https:\/\/shop\.example\/recovery\/r\/token"/g
      )
    ).toHaveLength(4)
  })

  it("with a long title is cut", () => {
    const { text } = rows([{ ...ITEM, title: "Beeswax candle ".repeat(30) }])
    expect(text).toMatch(/- (Beeswax candle ?){6}… \(/)
  })

  it("too many takes the place of the line that would count it", () => {
    const { text } = rows(Array.from({ length: 7 }, () => ITEM))
    expect(text).not.toContain("more items")
    expect(text.match(/- Linen/g)).toHaveLength(7)
  })
})

describe("the looks", () => {
  it("are the shop's: its logo, and its color on both buttons", () => {
    const shop = { ...SHOP, logo: "https://shop.example/l.png", color: "#fc0" }
    const { html } = render(exampleView({ shop }))
    expect(html).toContain(
      '<img src="https://shop.example/l.png" alt="Nordlicht"'
    )
    expect(html.match(/background:#ffcc00;color:#000000/g)).toHaveLength(2)
  })

  it("are told to a screen reader as no table", () => {
    const { html } = render(exampleView({ incentive: INCENTIVE }))
    const tables = html.match(/<table[^>]*>/g) ?? []
    expect(tables.length).toBeGreaterThan(5)
    expect(
      tables.filter((table) => !table.includes('role="presentation"'))
    ).toEqual([])
  })

  it("put a button before the items and one behind them", () => {
    const { html } = render(exampleView({ incentive: INCENTIVE }))
    expect(html).toMatch(
      /You save[^]*BACK-7KQ2X9[^]*pad button[^]*>Linen shirt<[^]*pad button/
    )
  })
})

describe("the last paragraphs", () => {
  const content = { ...CONTENT, body: "First.\n ---\r\nLast." }

  it("stand below the items", () => {
    const { html } = render(exampleView(), "en", content)
    expect(html).toMatch(/First\.[^]*Subtotal[^]*Last\./)
    expect(html).not.toContain(">---<")
  })

  it("stand behind the others where a layout has no place for them", () => {
    const layout = compileLayout(
      "{{#each paragraphs}}{{#each this}}{{this}}{{/each}}{{/each}}|{{links.unsubscribe}}|{{postal_address}}",
      "mine"
    )
    const view = exampleView()
    expect(
      renderMessage({ content: toBlocks(content), view, locale: "en", layout })
        .html
    ).toMatch(/^First\.Last\.\|/)
  })
})

describe("the support address", () => {
  it("is named once", () => {
    for (const locale of ["en", "de"]) {
      const content = defaultContent("help")[locale]!
      const { html, text } = render(exampleView(), locale, content)
      expect(text.match(/help@shop\.example/g)).toHaveLength(1)
      expect(html.match(/help@shop\.example/g)).toHaveLength(1)
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
        subtotal: null,
      },
      incentive: { code: null, value: null, free_shipping: false },
      support: { email: null },
      postal_address: null,
      links: { restore: "", unsubscribe: "", preferences: "" },
    } as unknown as MessageView
    expect(() => render(odd, "??")).not.toThrow()
  })

  it("does not excuse copy that was never checked", () => {
    expect(() =>
      render(exampleView(), "en", { ...CONTENT, body: "{{nope}}" })
    ).toThrow(TemplateError)
  })
})
