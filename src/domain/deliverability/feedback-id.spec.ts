import * as fc from "fast-check"

import { feedbackId } from "./feedback-id"

const stream = {
  sequenceId: "rseq_01JABCDEFGHJKMNPQRSTVWXY12",
  stepId: "rstp_01JABCDEFGHJKMNPQRSTVW34ZZ",
  position: 2,
  store: null,
}

describe("the id that Gmail counts complaints by", () => {
  it("names step, sequence, store and sender, the sender last", () => {
    expect(feedbackId(stream, "hello@shop.example")).toMatch(
      /^step-2-vw34zz:sequence-vwxy12:store-own:recovery-[0-9a-f]{6}$/
    )
  })

  it("is the same for every message of a step, whoever gets it", () => {
    expect(feedbackId(stream, "hello@SHOP.example")).toBe(
      feedbackId({ ...stream }, "other@shop.example")
    )
  })

  it("tells stores apart, whatever letters their names have", () => {
    const of = (store: string) => feedbackId({ ...stream, store }, "a@b.c")
    expect(of("outlet")).toContain(":store-outlet:")
    expect(of("Ä Outlet: 2")).toMatch(/:store-a-outlet-2-[0-9a-f]{6}:/)
    expect(of("店")).not.toBe(of("铺"))
  })

  it("has four fields, and a sender of 5 to 15 signs, whatever the names", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (store, email) => {
          const id = feedbackId({ ...stream, store }, email)
          const fields = id.split(":")
          expect(id).toMatch(/^[a-z0-9:-]+$/)
          expect(fields).toHaveLength(4)
          expect(new Set(fields).size).toBe(4)
          expect(fields[3]!.length).toBe(15)
        }
      )
    )
  })
})
