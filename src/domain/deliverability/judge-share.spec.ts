import { judgeShare } from "./judge-share"

const of = (kind: "complaints" | "bounces", count: number, sent: number) => {
  const { state, code } = judgeShare(kind, { count, sent })
  return `${state}: ${code}`
}

describe("the share of complaints and bounces", () => {
  it.each([
    ["complaints", 0, 10_000, "ok: ok"],
    ["complaints", 9, 10_000, "ok: ok"],
    ["complaints", 10, 10_000, "attention: above_good"],
    ["complaints", 29, 10_000, "attention: above_good"],
    ["complaints", 30, 10_000, "attention: over_limit"],
    ["bounces", 19, 1_000, "ok: ok"],
    ["bounces", 20, 1_000, "attention: above_good"],
    ["bounces", 50, 1_000, "attention: over_limit"],
  ] as const)("%s: %i of %i is %s", (kind, count, sent, said) => {
    expect(of(kind, count, sent)).toBe(said)
  })

  it.each([
    ["complaints", 0, 0],
    ["complaints", 1, 999],
    ["complaints", 2, 20],
    ["bounces", 0, 99],
    ["bounces", 2, 10],
  ] as const)("%s: %i of %i are too few to tell", (kind, count, sent) => {
    expect(of(kind, count, sent)).toBe("not_known: too_few")
  })

  it("of a few is told where it can be no accident", () => {
    expect(of("complaints", 3, 200)).toBe("attention: over_limit")
    expect(of("bounces", 4, 20)).toBe("attention: over_limit")
  })

  it("never is no number", () => {
    expect(judgeShare("bounces", { count: 0, sent: 0 }).params.share).toBe(0)
  })
})
