import { readCountdown, signCountdown } from "./countdown-token"
import { readSignedLink, signLink } from "./signed-link"

const until = new Date("2026-03-01T12:00:00Z")
const SECRET = "a-secret-of-the-store"

describe("a countdown's token", () => {
  it("says until when, and in which language, and nothing else", () => {
    const token = signCountdown(SECRET, { until, language: "de-AT" })
    expect(token).toMatch(/^[\w-]{30,36}$/)
    expect(readCountdown([SECRET], token)).toEqual({ until, language: "de" })
  })

  it("is read by the secrets of before", () => {
    const token = signCountdown("old-secret", { until, language: "en" })
    expect(readCountdown([SECRET, "old-secret"], token)?.until).toEqual(until)
    expect(readCountdown([SECRET], token)).toBeNull()
  })

  it("cannot be changed, and is no other link", () => {
    const token = signCountdown(SECRET, { until, language: "en" })
    const link = signLink(SECRET, { touch_id: "t", link: "pixel", url: null })
    for (const wrong of [`${token}a`, token.slice(1), "", link, "-"]) {
      expect(readCountdown([SECRET], wrong)).toBeNull()
    }
    expect(readSignedLink([SECRET], token)).toBeNull()
  })
})
