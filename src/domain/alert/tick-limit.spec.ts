import { tickLimitMs } from "./tick-limit"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe("the age at which the last tick is a trouble", () => {
  it.each([
    ["2s", 5 * MINUTE],
    ["* * * * *", 5 * MINUTE],
    ["*/30 * * * * *", 5 * MINUTE],
    ["*/5 * * * *", 15 * MINUTE],
    ["10m", 30 * MINUTE],
    ["7,37 * * * *", 3 * HOUR],
    ["0 * * * *", 3 * HOUR],
    ["off", 3 * HOUR],
    ["0 */2 * * *", 3 * DAY],
    ["* 8-18 * * *", 3 * DAY],
    ["* * * * mon-fri", 21 * DAY],
    ["0 9 1 * ?", 93 * DAY],
    ["0 9 1 jan *", 3 * 365 * DAY],
  ])("is three pauses of %p, at least five minutes", (schedule, limit) => {
    expect(tickLimitMs(schedule)).toBe(limit)
  })
})
