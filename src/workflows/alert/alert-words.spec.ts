import { ALERT_CODES } from "../../domain/alert/alert-code"
import { alertMessage, describeAlert } from "./alert-words"

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
      alertMessage.cartsSilent({ since: NOON, usualMs }, "UTC")
    expect(silent(12 * HOUR)).toContain("is about 12 hours")
    expect(silent(0)).toContain("usually has no pause")
  })

  it("says how many failed, and how many do as a rule", () => {
    expect(
      alertMessage.failures({ name: "hour", troubled: 10, sent: 30 }, 0.02)
    ).toContain(
      "Of 40 messages of the last hour, 10 could not be delivered (25 %, usually 2 %)."
    )
  })
})
