import { isTimeZone } from "./is-time-zone"

describe("time zone names", () => {
  it.each(["UTC", "Europe/Berlin", "America/New_York"])("%s is one", (name) => {
    expect(isTimeZone(name)).toBe(true)
  })

  it.each(["", "BET", "SystemV/PST8", "Mars/Olympus", "Europe/Berlin; DROP"])(
    "%j is none",
    (name) => {
      expect(isTimeZone(name)).toBe(false)
    }
  )
})
