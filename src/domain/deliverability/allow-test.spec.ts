import { allowTest } from "./allow-test"

const NOON = Date.parse("2026-03-01T12:00:00Z")
const at = (minutes: number) => new Date(NOON + minutes * 60_000)

describe("test messages", () => {
  it("are ten in an hour, whenever that begins", () => {
    let sent: string | null = null
    for (let minute = 0; minute < 10; minute += 1) {
      const allowed = allowTest(sent, at(minute))
      expect(allowed).toHaveProperty("sent")
      sent = (allowed as { sent: string }).sent
    }
    expect(allowTest(sent, at(10))).toEqual({ notBefore: at(60) })
    expect(allowTest(sent, at(59.9))).toEqual({ notBefore: at(60) })
    expect(allowTest(sent, at(60.1))).toHaveProperty("sent")
  })

  it("are not held up by nonsense", () => {
    for (const text of [null, "", ",,", "x", "2026", "9".repeat(40)]) {
      expect(allowTest(text, at(0))).toEqual({ sent: at(0).toISOString() })
    }
  })
})
