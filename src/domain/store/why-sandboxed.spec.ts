import { whySandboxed } from "./why-sandboxed"

const SHOP = "https://www.hazel-and-birch.shop"
const LOCAL = "http://localhost:9000"

const why = (over: Partial<Parameters<typeof whySandboxed>[0]> = {}) =>
  whySandboxed({
    production: true,
    reachesPeople: true,
    sendTo: undefined,
    urls: [SHOP],
    ...over,
  })

describe("a copy of the live store", () => {
  it("is none that is public and runs as in production", () => {
    expect(why()).toBeNull()
  })

  it("shows by links that lead to somebody's own machine", () => {
    expect(why({ urls: [SHOP, LOCAL] })).toEqual({
      reason: "private_url",
      url: LOCAL,
    })
    expect(why({ urls: ["http://192.168.0.4:9000"] })).not.toBeNull()
  })

  it("shows by its mode alone", () => {
    expect(why({ production: false })).toEqual({ reason: "not_production" })
  })

  it("may send what reaches nobody", () => {
    const catcher = { production: false, reachesPeople: false }
    expect(why({ ...catcher, urls: [LOCAL] })).toBeNull()
  })

  it("may send where the operator has said to whom", () => {
    const local = { production: false, urls: [LOCAL] }
    expect(why({ ...local, sendTo: "all" })).toBeNull()
    expect(why({ ...local, sendTo: ["me@home.test"] })).toBeNull()
  })
})
