import { whyUnsubscribeIsDead } from "./why-unsubscribe-is-dead"

const LIVE = {
  production: true,
  reachesPeople: true,
  sendTo: "all" as const,
  backendUrl: "https://api.hazel-and-birch.shop",
}

describe("links to unsubscribe by", () => {
  it("may work at a public address, and in an intranet", () => {
    for (const backendUrl of [
      LIVE.backendUrl,
      "https://api.hazel.internal",
      "https://medusa",
      "https://10.0.0.7",
      "https://192.168.1.2:9000",
    ]) {
      expect(whyUnsubscribeIsDead({ ...LIVE, backendUrl })).toBeNull()
    }
  })

  it.each([
    "http://localhost:9000",
    "https://localhost",
    "https://api.localhost",
    "http://127.0.0.1:9000",
    "http://127.8.0.1",
    "http://0.0.0.0:9000",
    "http://[::1]:9000",
    "https://api.example.com",
    "https://api.shop.test",
    "https://api.shop.invalid",
  ])("work for nobody at %s", (backendUrl) => {
    expect(whyUnsubscribeIsDead({ ...LIVE, backendUrl })).toBe(backendUrl)
  })

  it("are no matter where nobody is reached, or a few try things out", () => {
    const dead = { ...LIVE, backendUrl: "http://localhost:9000" }
    for (const facts of [
      { reachesPeople: false },
      { sendTo: ["me@home.test"] },
      { production: false },
      // Then it waits as a copy of the live store.
      { sendTo: undefined },
    ]) {
      expect(whyUnsubscribeIsDead({ ...dead, ...facts })).toBeNull()
    }
  })
})
