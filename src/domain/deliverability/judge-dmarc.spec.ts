import * as fc from "fast-check"

import { judgeDmarc, namesOfDmarc } from "./judge-dmarc"

const of = (...records: string[]) => judgeDmarc([records])

describe("a domain's DMARC", () => {
  it("stands at the domain, else above it, and never at a top level", () => {
    expect(namesOfDmarc("mail.shop.example.com")).toEqual([
      "_dmarc.mail.shop.example.com",
      "_dmarc.shop.example.com",
      "_dmarc.example.com",
    ])
    expect(namesOfDmarc("example.com")).toEqual(["_dmarc.example.com"])
    expect(namesOfDmarc("localhost")).toEqual(["_dmarc.localhost"])
    expect(namesOfDmarc("a.".repeat(120) + "com").length).toBe(8)
  })

  it.each([
    ["v=DMARC1; p=none; rua=mailto:x@example.com", "watching", "none"],
    ["v=DMARC1;p=quarantine", "enforced", "quarantine"],
    ["v=DMARC1; P=REJECT; pct=100", "enforced", "reject"],
    ["v = DMARC1 ; p = reject", "enforced", "reject"],
    ["v=DMARC1; rua=mailto:x@example.com", "watching", "none"],
    ["v=DMARC1; p=reject; adkim=s; aspf=r", "strict", "reject"],
  ])("is sound: %s", (record, code, policy) => {
    expect(of("other", record)).toMatchObject({
      state: "ok",
      code,
      params: { policy },
    })
  })

  it.each([
    [[], "none"],
    [["v=DMARC10; p=none", "p=none"], "none"],
    [["v=DMARC1; p=none", "v=DMARC1; p=reject"], "several"],
    [["v=dmarc1; p=reject"], "broken"],
    [["v=DMARC1"], "broken"],
    [["v=DMARC1; p=no"], "broken"],
    [["v=DMARC1; pp=none"], "broken"],
  ])("needs a look: %j", (records, code) => {
    expect(of(...records)).toMatchObject({ state: "attention", code })
  })

  it("of the domain above speaks for those below it by `sp`", () => {
    const above = (record: string) => judgeDmarc([[], [record]])
    expect(above("v=DMARC1; p=reject; sp=none")).toMatchObject({
      code: "watching",
    })
    expect(above("v=DMARC1; p=reject")).toMatchObject({
      params: { policy: "reject" },
    })
    // The nearest counts, whatever stands above.
    expect(
      judgeDmarc([["v=DMARC1; p=none"], ["v=DMARC1; p=reject"]])
    ).toMatchObject({ code: "watching" })
  })

  it("is not known where nobody could look, also only further up", () => {
    expect(judgeDmarc([null])).toMatchObject({ state: "not_known" })
    expect(judgeDmarc([[], null])).toMatchObject({ state: "not_known" })
    expect(judgeDmarc([["v=DMARC1; p=none"], null])).toMatchObject({
      state: "ok",
    })
  })

  it("never throws, whatever anybody has written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const record of [
          text,
          `v=DMARC1;${text}`,
          `v=DMARC1; p=${text}`,
        ]) {
          expect(["ok", "attention"]).toContain(of(record).state)
        }
      })
    )
    const began = performance.now()
    of(`v=DMARC1;${" ".repeat(200_000)}x`)
    of(`${" ".repeat(200_000)}v`)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
