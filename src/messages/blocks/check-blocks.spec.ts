import { checkBlocks } from "./check-blocks"
import { MOST_BLOCKS } from "./block-fields"

const check = (...blocks: unknown[]) =>
  checkBlocks(blocks).map(
    ({ block, field, line, reason }) =>
      `${block?.index} ${block?.id} ${field} ${line}: ${reason}`
  )

describe("blocks", () => {
  it("may be any that there are, with any of their options", () => {
    expect(
      check(
        {
          id: "h",
          type: "heading",
          text: "a",
          size: "medium",
          align: "center",
        },
        { id: "t", type: "text", text: "**{{shop.name}}**", size: "small" },
        {
          id: "c",
          type: "cart_items",
          pictures: false,
          compact: true,
          most: 1,
        },
        {
          id: "o",
          type: "offer",
          title: "{{incentive.value}}",
          savings: false,
        },
        { id: "n", type: "countdown", label: "Ends", picture: true },
        { id: "b", type: "button", label: "", url: "/sale" },
        {
          id: "i",
          type: "image",
          url: "/a.jpg",
          alt: "",
          link: "/",
          width: 99,
        },
        { id: "d", type: "divider" },
        { id: "s", type: "space", size: 40 },
        { id: "f", type: "footer", text: "Bye", support: false }
      )
    ).toEqual([])
  })

  it.each<[object | number, RegExp]>([
    [{ id: "x", type: "video" }, /type 1: there is no block "video", there is/],
    [{ id: "x", type: "constructor" }, /there is no block/],
    [3, /type 1: a block is an object/],
    [{ type: "divider" }, /id 1: must be 1 to 40/],
    [{ id: "a b", type: "divider" }, /id 1: must be/],
    [
      { id: "x", type: "heading", text: "a", color: "red" },
      /color 1: is no option of "heading", there is: text, size, align/,
    ],
    [{ id: "x", type: "heading" }, /text 1: write a text here/],
    [{ id: "x", type: "text", text: "a\n{{b}}" }, /text 2: no value "b"/],
    [{ id: "x", type: "space", size: 97 }, /size 1: .* from 4 to 96/],
    [{ id: "x", type: "space", size: 4.5 }, /size 1: must be a whole number/],
    [{ id: "x", type: "offer", savings: "no" }, /must be true or false/],
    [
      { id: "x", type: "text", text: "a", align: "right" },
      /align 1: must be one of: start, center/,
    ],
    [
      { id: "x", type: "heading", text: "a".repeat(501) },
      /text 1: has 501 characters, and at most 500 are allowed/,
    ],
    [{ id: "x", type: "image", url: "{{a}}", alt: "" }, /url 1: no value "a"/],
  ])("may not be %j", (block, reason) => {
    expect(check({ id: "ok", type: "divider" }, block)).toEqual([
      expect.stringMatching(reason),
    ])
    expect(check({ id: "ok", type: "divider" }, block)[0]).toMatch(/^1 /)
  })

  it("have each an id of its own", () => {
    const divider = { id: "d", type: "divider" }
    expect(check(divider, divider)).toEqual([
      expect.stringMatching(/^1 d id 1: "d" is another block's too/),
    ])
  })

  it("end with the footer, where there is one", () => {
    const footer = { id: "f", type: "footer" }
    expect(check(footer, { id: "g", type: "footer" })).toEqual([
      expect.stringMatching(/^0 f type 1: the footer must be the last block/),
    ])
  })

  it("are a list that is not too long", () => {
    expect(checkBlocks({})[0]?.reason).toBe("must be a list of blocks")
    const many = Array.from({ length: MOST_BLOCKS + 1 }, (_, n) => ({
      ...{ id: `d${n}`, type: "divider" },
    }))
    expect(checkBlocks(many)[0]?.reason).toMatch(/at most 40/)
  })
})
