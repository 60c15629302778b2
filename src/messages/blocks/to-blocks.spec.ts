import fc from "fast-check"

import { exampleView } from "../__tests__/example-view"
import { checkContent } from "../check-content"
import { renderMessage } from "../render-message"
import { toBlocks } from "./to-blocks"

const BEFORE = {
  subject: "Hello",
  preheader: "",
  heading: "Heading",
  body: "Above.",
  button: "Back",
}

const textOf = (body: string) =>
  renderMessage({
    content: toBlocks({ ...BEFORE, body }),
    view: exampleView(),
    locale: "en",
  }).text

describe("content that was written before blocks", () => {
  it("stays what it is where it is in blocks", () => {
    const content = { subject: "a", preheader: "", blocks: [] }
    expect(toBlocks(content)).toBe(content)
  })

  it("has a text below the items where a line of hyphens parted it", () => {
    const { blocks } = toBlocks({ ...BEFORE, body: "Above.\n\n---\n\nBelow." })
    expect(blocks.map(({ type }) => type)).toEqual([
      ...["heading", "text", "offer", "button", "cart_items", "button"],
      ...["text", "footer"],
    ])
  })

  it("loses no words where the line is inside a condition", () => {
    const text = textOf("{{#if shop.name}}Above.\n\n---\n\nBelow.{{/if}}")
    expect(text).toMatch(/Above\.\n\nBelow\./)
    expect(text).not.toContain("---")
  })

  it.each([
    "2 * 3 * 4 and **not bold** or _leaning_ and snake_case_too",
    "- no list\n+ nor this\n* nor that\n1. nor one",
    "[words](https://elsewhere.example) \\* &amp; `code` # > ~~~",
    "# heading\n> quote\n    code\n***",
    "{{shop.name}}** \\{{shop.name}} {{! a * comment }}*",
  ])("says %j as it is written", (body) => {
    const plain = body
      .replace(/(?<!\\)\{\{shop\.name\}\}/g, "Nordlicht")
      .replace("\\{{", "{{")
      .replace(/\{\{!.*?\}\}/, "")
      .split("\n")
      .map((line) => line.replace(/ +/g, " ").trim())
      .join("\n")
    expect(textOf(body)).toContain(`\n\n${plain}\n\n`)
  })

  it("is sound in blocks where it was before, in as many lines", () => {
    const piece = fc.constantFrom(
      ...["*", "_", "[", "](", ")", "\\", "-", "1.", "\n", " ", "a", "`"],
      ...["{{shop.name}}", "{{#if incentive}}b{{/if}}", "{{!-- * --}}", "---"]
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const before = { ...BEFORE, body: pieces.join("") }
        fc.pre(checkContent(before).length === 0)
        expect(checkContent(toBlocks(before))).toEqual([])
      })
    )
  })

  it("is told of a mistake in the line where it stands", () => {
    const broken = { ...BEFORE, body: "*a*\n\nHi {{customer.first_name" }
    expect(checkContent(toBlocks(broken))).toEqual([
      expect.objectContaining({ field: "text", line: 3 }),
    ])
  })
})
