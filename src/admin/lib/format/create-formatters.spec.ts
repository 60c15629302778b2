import { createFormatters } from "./create-formatters"

const en = createFormatters("en")
const de = createFormatters("de")

describe("formatters", () => {
  it("name a language in the reader's own", () => {
    expect(en.language("de")).toBe("German")
    expect(de.language("de")).toBe("Deutsch")
    expect(en.language("pt-BR")).toBe("Brazilian Portuguese")
  })

  it("leave a language as it is that is none", () => {
    expect(en.language("not a language")).toBe("not a language")
  })

  it.each([
    ["2026-11-01T10:00:00Z", "2026-11-03T13:59:00Z", "2 days 3 hours"],
    ["2026-11-01T10:00:00Z", "2026-11-01T12:00:30Z", "2 hours"],
    ["2026-11-01T10:00:00Z", "2026-11-01T11:05:00Z", "1 hour 5 minutes"],
    ["2026-11-01T10:00:00Z", "2026-11-01T10:00:40Z", "0 minutes"],
    // A message that was sent once more, after the order.
    ["2026-11-01T10:00:00Z", "2026-11-01T09:00:00Z", "0 minutes"],
  ])("write the time from %s to %s in two units at most", (from, to, words) => {
    expect(en.span(from, to)).toBe(words)
  })
})
