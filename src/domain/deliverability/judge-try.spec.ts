import { judgeOneClick, judgeTry } from "./judge-try"

const of = (outcome: "ours" | "refused" | "elsewhere" | "silent") => ({
  base: "https://api.shop.example",
  outcome,
  detail: "404",
})

describe("a try at our own address", () => {
  it.each([
    ["ours", "ok", "ok"],
    ["refused", "attention", "refused"],
    ["elsewhere", "attention", "elsewhere"],
    ["silent", "not_known", "silent"],
  ] as const)("that came out %s is %s", (outcome, state, code) => {
    for (const judge of [judgeTry, judgeOneClick]) {
      expect(judge(of(outcome))).toMatchObject({ state, code })
    }
  })

  it("by the mail program's button needs encryption", () => {
    const plain = { ...of("ours"), base: "http://localhost:9000" }
    expect(judgeTry(plain).state).toBe("ok")
    expect(judgeOneClick(plain).code).toBe("not_encrypted")
    expect(judgeOneClick(null).state).toBe("not_known")
  })
})
