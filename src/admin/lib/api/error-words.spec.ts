import type { Words } from "../i18n/use-words"
import { errorWords, isNotFound } from "./error-words"

const t = ((key: string) => key) as Words

const answered = (status: number, message: string) =>
  Object.assign(new Error(message), { status })

describe("an error in words", () => {
  it("says that no answer came, instead of the browser's words", () => {
    expect(errorWords(new TypeError("Failed to fetch"), t)).toBe(
      "error.offline"
    )
    expect(errorWords(new TypeError("Load failed"), t)).toBe("error.offline")
  })

  it("gives the server's own sentence where it explains a refusal", () => {
    expect(errorWords(answered(400, "Add a postal address."), t)).toBe(
      "Add a postal address."
    )
  })

  it("keeps what is only for the log to itself", () => {
    for (const error of [answered(500, "relation x"), answered(404, ""), "?"]) {
      expect(errorWords(error, t)).toBe("error.unknown")
    }
  })

  it("knows what was not found", () => {
    expect(isNotFound(answered(404, "No cart"))).toBe(true)
    for (const other of [answered(400, ""), new TypeError("x"), null, "404"]) {
      expect(isNotFound(other)).toBe(false)
    }
  })
})
