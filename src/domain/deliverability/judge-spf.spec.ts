import * as fc from "fast-check"

import { countSpfLookups } from "./count-spf-lookups"
import { joinRecords } from "./dns-text"
import { judgeSpf } from "./judge-spf"
import { parseSpf, type SpfRecord } from "./parse-spf"

const of = (records: string[] | null, known: Record<string, string[]> = {}) =>
  judgeSpf(records, new Map(Object.entries(known)))

describe("a domain's SPF", () => {
  it.each([
    "v=spf1 -all",
    "v=spf1 include:_spf.example.net ~all",
    "V=SPF1 IP4:192.0.2.0/24 ip6:2001:db8::/32 A MX:mail.example.com/24 -ALL",
    "v=spf1 a:mail.example.com exists:%{i}._spf.example.com mx -all",
    "v=spf1 redirect=_spf.example.net",
    "v=spf1 exp=explain.example.com unknown=thing ~all",
    "v=spf1  include:a.example   -all",
  ])("is sound: %s", (record) => {
    expect(of(["other=text", record])).toMatchObject({
      state: "ok",
      code: "ok",
    })
  })

  it.each([
    [[], "none"],
    [["v=spf10 -all", " v=spf1 -all", "spf1 -all"], "none"],
    [["v=spf1 -all", "v=spf1 ~all"], "several"],
    [["v=spf1 +all"], "all_pass"],
    [["v=spf1 mx all"], "all_pass"],
    [["v=spf1 mx ?all"], "open_end"],
    [["v=spf1 mx"], "open_end"],
    [["v=spf1"], "open_end"],
    [["v=spf1 includes:x -all"], "broken"],
    [["v=spf1 include: -all"], "broken"],
    [["v=spf1 ip4:spf.example.com -all"], "broken"],
    [["v=spf1 192.0.2.1 -all"], "broken"],
    [["v=spf1 -all:x"], "broken"],
  ])("needs a look: %j", (records, code) => {
    expect(of(records)).toMatchObject({ state: "attention", code })
  })

  it("is not known where nobody could look", () => {
    expect(of(null)).toMatchObject({ state: "not_known", code: "unreachable" })
  })

  it("is read across its strings", () => {
    const records = joinRecords([
      ["v=spf1 include:_spf.exam", "ple.net -a", "ll"],
    ])
    expect(records).toEqual(["v=spf1 include:_spf.example.net -all"])
    expect(of(records).state).toBe("ok")
  })

  it("shows what is broken, shortened and without signs of others", () => {
    const { params } = of([`v=spf1 \u202e<b>${"x".repeat(5_000)} -all`])
    expect(String(params.part)).toMatch(/^<b>x+…$/)
    expect(String(params.part).length).toBeLessThan(70)
  })

  it("may cost ten lookups, also through what it includes", () => {
    const inner = (n: number) =>
      `v=spf1 ${Array.from({ length: n }, (_, i) => `a:${i}.example`).join(" ")} -all`
    const record = ["v=spf1 include:one.example include:TWO.example mx -all"]
    const known = (n: number) => ({
      "one.example": [inner(3)],
      "two.example": [inner(n)],
    })
    expect(of(record, known(4))).toMatchObject({
      state: "ok",
      params: { count: 10 },
    })
    expect(of(record, known(5))).toMatchObject({
      state: "attention",
      code: "too_many_lookups",
      params: { count: 11, most: 10 },
    })
    // What could not be looked up is not held against it.
    expect(of(record)).toMatchObject({ state: "ok", params: { count: 3 } })
  })

  it("ends where it includes itself", () => {
    const loop = "v=spf1 include:a.example include:b.example -all"
    expect(
      of([loop], { "a.example": [loop], "b.example": [loop] })
    ).toMatchObject({ code: "too_many_lookups" })
    const chain = "v=spf1 redirect=a.example"
    expect(of([chain], { "a.example": [chain] })).toMatchObject({
      code: "too_many_lookups",
    })
  })

  it("never looks at what stands behind `all`", () => {
    const record = parseSpf("v=spf1 -all include:x redirect=y") as SpfRecord
    expect(record.lookups).toEqual([])
    expect(countSpfLookups(record, new Map())).toBe(0)
  })

  it("never throws and never takes long, whatever anybody has written", () => {
    const term = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("include:a", "redirect=a", "+all", "a", "-", "=", ":/")
    )
    fc.assert(
      fc.property(fc.array(term), fc.array(term), (terms, inner) => {
        const text = (parts: string[]) => `v=spf1 ${parts.join(" ")}`
        const { state } = of([text(terms)], { a: [text(inner)] })
        expect(["ok", "attention"]).toContain(state)
      })
    )
    const began = performance.now()
    of([`v=spf1 ${"a:".repeat(100_000)}`])
    of([`v=spf1 ${"a=".repeat(100_000)}`])
    of([`v=spf1 ${" ".repeat(100_000)}x`])
    expect(performance.now() - began).toBeLessThan(500)
  })
})
