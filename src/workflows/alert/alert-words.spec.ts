import { ALERT_CODES } from "../../domain/alert/alert-code"
import { aboutCartSilence, aboutFailures, describeAlert } from "./alert-words"

const HOUR = 3_600_000
const NOON = new Date("2026-03-01T12:00:00Z")

const alert = {
  message: "Something is wrong. Mend it.",
  opened_at: NOON,
  confirmed_at: new Date(NOON.getTime() + 2 * HOUR),
}

describe("an alert in words", () => {
  it.each([...ALERT_CODES])("%s has a title, for its end too", (code) => {
    const [opened, closed] = (["opened", "closed"] as const).map((phase) =>
      describeAlert({ ...alert, code, phase }, "UTC")
    )
    expect(opened!.title).toMatch(/^Cart recovery: /)
    expect(closed!.title).toBe(`Over: ${opened!.title}`)
  })

  it("says what is wrong and since when", () => {
    const { paragraphs } = describeAlert(
      { ...alert, code: "orders_silent", phase: "opened" },
      "Europe/Berlin"
    )
    expect(paragraphs[0]).toBe(alert.message)
    expect(paragraphs[1]).toMatch(/Sunday.*March.*1:00 PM/)
  })

  it("says from when to when it was so", () => {
    const { paragraphs } = describeAlert(
      { ...alert, code: "orders_silent", phase: "closed" },
      "UTC"
    )
    expect(paragraphs[0]).toMatch(/12:00 PM UTC to .* 2:00 PM UTC/)
    expect(paragraphs[1]).toBe(alert.message)
  })

  it("says how long a pause is usual", () => {
    const silent = (usualMs: number) =>
      aboutCartSilence({ since: NOON, usualMs }, "UTC")
    expect(silent(12 * HOUR).message).toContain("is about 12 hours")
    expect(silent(12 * HOUR).params).toEqual({
      since: NOON.toISOString(),
      usual_hours: 12,
    })
    expect(silent(0).message).toContain("usually has no pause")
  })

  describe("about failures", () => {
    const of = (failed: number, uncertain: number, retrying: number) =>
      aboutFailures(
        {
          name: "hour",
          failed,
          uncertain,
          retrying,
          troubled: failed + uncertain + retrying,
          sent: 30,
        },
        0.02
      )

    it("says how many failed, and how many do as a rule", () => {
      expect(of(10, 0, 0).message).toContain(
        "Of 40 messages of the last hour, 10 could not be delivered (25 %, usually 2 %)."
      )
    })

    it("never calls undelivered what may have arrived or is tried again", () => {
      expect(of(2, 3, 5).message).toContain(
        "2 could not be delivered, 3 may or may not have arrived and 5 will be tried again after a failure (25 %"
      )
      expect(of(0, 3, 0).message).not.toContain("could not be delivered")
    })

    it("gives the figures to those who say it in another language", () => {
      expect(of(2, 3, 5).params).toEqual({
        window: "hour",
        total: 40,
        failed: 2,
        uncertain: 3,
        retrying: 5,
        share: 0.25,
        usual_share: 0.02,
      })
    })
  })
})
