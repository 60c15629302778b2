import { formatDateTime } from "./format-date-time"

const DATE = new Date("2025-05-16T16:00:00Z")

// ICU writes the space before AM and PM in more than one way.
const plain = (text: string) => text.replace(/\s/g, " ")

describe("a deadline", () => {
  it("names its time zone", () => {
    expect(plain(formatDateTime(DATE, "en"))).toBe(
      "Friday, May 16 at 4:00 PM UTC"
    )
    expect(plain(formatDateTime(DATE, "de", "Europe/Berlin"))).toMatch(
      /Freitag, 16\. Mai .*18:00 MESZ/
    )
  })

  it("in an unknown time zone is told in UTC", () => {
    expect(formatDateTime(DATE, "en", "Mars/Olympus")).toMatch(/UTC$/)
  })

  it("that is no date shows nothing", () => {
    expect(formatDateTime(new Date(NaN), "en")).toBe("")
  })
})
