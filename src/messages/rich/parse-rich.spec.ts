import fc from "fast-check"

import { exampleView } from "../__tests__/example-view"
import { compileMarkedTemplate } from "../content-template"
import { tidyView } from "../tidy-view"
import { knownAddresses } from "./compose-link"
import { parseRich } from "./parse-rich"
import { richHtml } from "./rich-html"
import { richPlain } from "./rich-plain"

const read = (text: string, code = "x") => {
  const view = tidyView(
    exampleView({
      incentive: { ...exampleView().incentive!, code } as never,
    })
  )
  return parseRich(compileMarkedTemplate(text)(view), knownAddresses(view))
}
const html = (text: string, code?: string) =>
  richHtml(read(text, code), { below: 16, start: "left" })
const plain = (text: string) =>
  richPlain(read(text))
    .map((lines) => lines.join("\n"))
    .join("\n\n")

const links = (text: string, code?: string) =>
  [...html(text, code).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)

describe("a text in Markdown", () => {
  it("has bold, italics, links and lists", () => {
    expect(html("a **b** _c_ ***d***\ne\n\nf")).toBe(
      '<p style="margin:0 0 16px;">a <strong>b</strong> <em>c</em> <strong><em>d</em></strong><br>e</p><p style="margin:0 0 16px;">f</p>'
    )
    expect(html("- a\n- b\n  1. c")).toMatch(
      /^<ul [^>]*><li [^>]*>a<\/li><li [^>]*>b<ol [^>]*><li [^>]*>c<\/li><\/ol><\/li><\/ul>$/
    )
    expect(links("[a](https://x.example/?a=1&b=2)")).toEqual([
      "https://x.example/?a&#x3D;1&amp;b&#x3D;2",
    ])
  })

  it("has nothing else", () => {
    const all =
      "# a\n\n> b\n\n`c`\n\n    d\n\n![e](https://x.example/e.png)\n\n<b>f</b>\n\n<https://g.example>\n\n***"
    const tags = html(all).match(/<\/?\w+/g) ?? []
    expect(new Set(tags)).toEqual(new Set(["<p", "</p", "<a", "</a"]))
    expect(links(all)).toEqual(["https://x.example/e.png"])
  })

  it("says in plain text where its links lead", () => {
    expect(
      plain(
        "See [the **shop**](/sale) or [help@shop.example](mailto:help@shop.example).\n\n- a\n- b\n\n3. c"
      )
    ).toBe(
      "See the shop (https://shop.example/sale) or help@shop.example.\n\n- a\n- b\n\n3. c"
    )
  })

  it.each([
    ["[a]({{links.restore}})", "https://shop.example/recovery/r/token"],
    ["[a](/sale?code={{incentive.code}})", "https://shop.example/sale?code"],
    ["[a](mailto:{{support.email}})", "mailto:help@shop.example"],
    ["[a]({{shop.url}}sale)", "https://shop.example/sale"],
  ])("may lead to %s", (text, start) => {
    expect(links(text)[0]).toContain(start)
  })

  it.each([
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](data:text/html,x)",
    "[a](vbscript:x)",
    "[a](file:///etc/passwd)",
    "[a](//evil.example)",
    "[a](/\\evil.example)",
    "[a](evil.example)",
    "[a]({{incentive.code}})",
    "[a](https://{{incentive.code}}/)",
    "[a](https://shop.example.{{incentive.code}})",
    "[a](https:{{incentive.code}})",
  ])("may not lead to %s", (text) => {
    for (const code of ["https://evil.example", "//evil.example", "evil"]) {
      expect(links(text, code)).toEqual([])
      expect(html(text, code)).toContain("a")
    }
  })
})

/** What somebody could call themselves, or a product. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...["**", "*", "_", "__", "[x](http://evil.example)", "](", "[", ")"],
        ...["<b>", "</p>", "<script>", "&lt;", '"', "'", "`", "\\", "\\*"],
        ...["- ", "1. ", "#", "> ", "\n", "\n\n", "\r", "---", "{{shop.url}}"],
        ...["javascript:", "https://evil.example", "//", "\uFDD00\uFDD1"],
        ...["![a](b)", "<http://evil.example>", "|", "~~", "\u2028", " "]
      ),
      fc.string({ unit: "binary", maxLength: 5 })
    ),
    { minLength: 1, maxLength: 8 }
  )
  .map((parts) => `a${parts.join("")}a`)

describe("a value in a text", () => {
  it("is never Markdown, HTML or a link, wherever it stands", () => {
    const text =
      "{{incentive.code}} **{{incentive.code}}** _x{{incentive.code}}_\n{{incentive.code}}. a\n\n- {{incentive.code}}\n\n[{{incentive.code}}](/a/{{incentive.code}}?b={{incentive.code}}#c) [d]({{incentive.code}})[{{incentive.code}}]({{links.restore}}){{#if incentive}}{{incentive.code}}{{/if}}"
    const tags = (code: string) =>
      (html(text, code).match(/<[^>]*>/g) ?? []).map((tag) =>
        tag.replace(/href="[^"]*"/, "href")
      )
    const expected = tags("a")
    fc.assert(
      fc.property(hostile, (code) => {
        expect(tags(code)).toEqual(expected)
        for (const href of links(text, code)) {
          expect(href).toMatch(/^https:\/\/shop\.example\//)
        }
      })
    )
  })

  it("may even hold half a sign", () => {
    expect(links("[a](/{{incentive.code}})", "a\ud83d")).toEqual([
      "https://shop.example/a",
    ])
  })

  it("stays the words that it is", () => {
    expect(html("**{{incentive.code}}**", "[x](http://evil) **b** <i>")).toBe(
      '<p style="margin:0 0 16px;"><strong>[x](http://evil) **b** &lt;i&gt;</strong></p>'
    )
  })
})
