import fc from "fast-check"

import { readMessageId } from "./message-id"

const throwing = {
  get id(): string {
    throw new Error("no")
  },
}

describe("a provider's name for a message", () => {
  it.each([
    [{ id: "m1" }, "m1"],
    [{ id: " <m1@mail> " }, "<m1@mail>"],
    [{ id: 42 }, "42"],
    [{ id: 9007199254740993n }, "9007199254740993"],
  ])("of %p is kept as text", (answer, id) => {
    expect(readMessageId(answer)).toBe(id)
  })

  it.each([
    [{ id: "" }],
    [{ id: "  " }],
    [{ id: Number.NaN }],
    [{ id: { toString: 1 } }],
    [{ id: ["m1"] }],
    [{ id: true }],
    [{ id: null }],
    [{ id: "a\0b" }],
    [{ id: "\ud800" }],
    [{ id: "m".repeat(10_000) }],
    [{}],
    [undefined],
    [null],
    ["m1"],
  ])("of %p is none", (answer) => {
    expect(readMessageId(answer)).toBeNull()
  })

  it("is none where asking for it throws", () => {
    expect(readMessageId(throwing)).toBeNull()
  })

  it("is storable text or nothing, whatever was answered", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true }), (id) => {
        const read = readMessageId({ id })
        expect(read === null || /^[^\0]{1,998}$/su.test(read)).toBe(true)
      })
    )
  })
})
