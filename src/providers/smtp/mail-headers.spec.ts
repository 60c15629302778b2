import fc from "fast-check"
import { mailHeaders } from "./mail-headers"

describe("the headers of a mail", () => {
  it("never hold a line break, whatever a value holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const { headers, messageId, replyTo } = mailHeaders({
          "X-One": `a${value}\r\nBcc: b@c.example`,
          "Message-ID": value,
          "Reply-To": value,
        })
        const all = [...Object.values(headers), messageId, replyTo]
        expect(all.join("")).not.toMatch(/[\r\n]/)
      })
    )
  })

  it("leave out a name that is none", () => {
    expect(mailHeaders({ "X A": 1, "X\r\nBcc": 1, "X:": 1, "": 1 })).toEqual({
      headers: {},
    })
  })

  it("do not change who writes to whom about what", () => {
    const { headers } = mailHeaders({
      From: "x@y.example",
      To: "x@y.example",
      Bcc: "x@y.example",
      subject: "x",
      "Content-Type": "text/plain",
      "List-Unsubscribe": "<https://shop.example/u>",
    })
    expect(headers).toEqual({ "List-Unsubscribe": "<https://shop.example/u>" })
  })

  it("take the later of two with the same name, in any case", () => {
    expect(mailHeaders({ "x-one": "1" }, { "X-One": "2" }).headers).toEqual({
      "X-One": "2",
    })
  })

  it("give the Message-ID its brackets once", () => {
    expect(mailHeaders({ "message-id": "<a@b>" }).messageId).toBe("<a@b>")
    expect(mailHeaders({ "Message-ID": "a@b" }).messageId).toBe("<a@b>")
  })

  it("may be missing altogether", () => {
    expect(mailHeaders(undefined, null, "x")).toEqual({ headers: {} })
  })
})
