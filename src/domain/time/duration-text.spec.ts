import { durationMs } from "./duration"
import { durationText } from "./duration-text"

describe("the text of a duration", () => {
  it.each(["30d", "36h", "90m", "45s", "365d"])("%s", (text) => {
    expect(durationText(durationMs(text))).toBe(text)
  })
})
