import { intlLocale } from "./intl-locale"

describe("a locale for Intl", () => {
  it.each([
    ["de_AT", "de-AT"],
    ["de-at", "de-AT"],
    ["", "en"],
    [null, "en"],
    ["not a locale", "en"],
  ])("made of %j is %s", (from, to) => expect(intlLocale(from)).toBe(to))
})
