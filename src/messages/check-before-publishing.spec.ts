import type { Block, ImageBlock, StepContent } from "../types/step-content"
import { checkBeforePublishing } from "./check-before-publishing"
import { DEFAULT_STEPS, defaultContent } from "./default-content"

const asked = { storefronts: ["https://shop.example"], locales: ["en"] }

const content = (...blocks: Block[]): StepContent => ({
  ...{ subject: "Hello", preheader: "" },
  blocks,
})

const check = (
  blocks: Block[],
  { incentive = null as object | null, ...changes } = {}
) =>
  checkBeforePublishing(
    { content: { en: content(...blocks) }, incentive },
    { ...asked, ...changes }
  ).map(({ kind, block_id, ...rest }) =>
    "address" in rest ? [kind, block_id, rest.address] : [kind, block_id]
  )

const image: ImageBlock = {
  ...{ id: "i", type: "image", url: "/summer.jpg", alt: "Summer" },
}

describe("a step before it is published", () => {
  it.each(DEFAULT_STEPS)("is well where it ships, as %s does", (step) => {
    const found = checkBeforePublishing(
      { content: defaultContent(step), incentive: {} },
      { ...asked, locales: ["en", "de-AT"] }
    )
    expect(found).toEqual([])
  })

  it("is missed in a language that it should have", () => {
    expect(check([], { locales: ["en-GB", "fr"] } as never)).toEqual([
      ["missing_locale", null],
    ])
  })

  it("has words for each image", () => {
    expect(check([image])).toEqual([])
    expect(check([{ ...image, alt: " " }])).toEqual([["missing_alt", "i"]])
  })

  it("shows its offer, and no offer that it has not", () => {
    const offer = { id: "o", type: "offer" } as const
    const text = { id: "t", type: "text", text: "{{incentive.code}}" } as const
    const incentive = {}
    expect(check([offer], { incentive })).toEqual([])
    expect(check([text], { incentive })).toEqual([])
    expect(check([], { incentive })).toEqual([["offer_not_shown", null]])
    expect(check([offer, { id: "c", type: "countdown" }])).toEqual([
      ["block_without_offer", "o"],
      ["block_without_offer", "c"],
    ])
  })

  it("tells of links that lead outside, in whichever case", () => {
    const text =
      "[a](/sale) [b]({{links.restore}}) [c](https://shop.example/x) [d](mailto:a@b.example)"
    expect(check([{ id: "t", type: "text", text }])).toEqual([])
    expect(
      check([
        {
          ...{ id: "t", type: "text" },
          text: "{{#unless cart.items}}[a](https://else.example/){{/unless}}\n\n- [b](javascript:x)",
        },
        { id: "b", type: "button", label: "c", url: "https://out.example/" },
        { ...image, link: "//evil.example" },
        { id: "f", type: "footer", text: "[d](https://foot.example/)" },
      ])
    ).toEqual([
      ["link_refused", "t", "javascript:x"],
      ["link_outside", "t", "https://else.example/"],
      ["link_outside", "b", "https://out.example/"],
      ["link_refused", "i", "//evil.example"],
      ["link_outside", "f", "https://foot.example/"],
    ])
  })

  it("is not too heavy", () => {
    const heavy = Array.from({ length: 6 }, (_, n): Block => ({
      ...{ id: `t${n}`, type: "text", text: "word ".repeat(3_900) },
    }))
    expect(check(heavy)).toEqual([["too_heavy", null]])
  })

  it("is told what is broken, and where", () => {
    const [found] = checkBeforePublishing(
      {
        content: { en: content({ id: "t", type: "text", text: "a\n{{b}}" }) },
        incentive: null,
      },
      asked
    )
    expect(found).toMatchObject({
      ...{ kind: "broken", level: "error", block_id: "t", field: "text" },
      line: 2,
    })
  })
})
