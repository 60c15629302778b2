import fc from "fast-check"

import { readCursor, writeCursor } from "./page-cursor"

const text = fc
  .string({ unit: "grapheme" })
  .filter((value) => !value.includes("\0"))

describe("a page's cursor", () => {
  it("comes back as it was given, whatever the row holds", () => {
    fc.assert(
      fc.property(
        fc.record({ sort: text, key: fc.option(text), id: text }),
        (cursor) => {
          expect(readCursor(writeCursor(cursor))).toEqual(cursor)
        }
      )
    )
  })

  it("fits into an address", () => {
    fc.assert(
      fc.property(text, (id) => {
        expect(writeCursor({ sort: "email", key: null, id })).toMatch(
          /^[\w-]+$/
        )
      })
    )
  })

  it("is nothing when somebody made it up", () => {
    const made = (value: unknown) =>
      Buffer.from(JSON.stringify(value)).toString("base64url")
    for (const wrong of [
      "",
      "last",
      "%%%",
      made(null),
      made({ sort: "email" }),
      made(["email", "a"]),
      made(["email", 1, "cart_1"]),
      made(["email", "a\0", "cart_1"]),
      made(["email", "a", null]),
    ]) {
      expect(readCursor(wrong)).toBeNull()
    }
  })
})
