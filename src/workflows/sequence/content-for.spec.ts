import { completePhrases, phrasesFor } from "../../messages"
import type { StepContent } from "../../types"
import { contentFor, type LoadedStep } from "./load-sequences"

const step = (...locales: string[]) =>
  ({
    content: Object.fromEntries(
      locales.map((locale) => [locale, { subject: locale } as StepContent])
    ),
  }) as LoadedStep

const ar = completePhrases("ar", phrasesFor("en").phrases)

const pick = (
  locales: string[],
  wanted: string,
  { fallback = "en", phrases = {} } = {}
) => contentFor(step(...locales), wanted, { fallback, phrases })?.locale

describe("the copy of a step", () => {
  it("is in the person's language where that has phrases", () => {
    expect(pick(["en", "de"], "de-CH")).toBe("de")
    expect(pick(["en", "ar"], "ar-EG", { phrases: { ar } })).toBe("ar")
  })

  it("is in the default language where the frame could not be", () => {
    expect(pick(["ar", "en"], "ar-EG")).toBe("en")
    expect(pick(["ar", "en", "de"], "ar", { fallback: "de" })).toBe("de")
    expect(pick(["ar", "en"], "ar", { fallback: "fr" })).toBe("en")
  })

  it("is the default's in any case", () => {
    expect(pick(["fr", "en"], "sv", { fallback: "fr" })).toBe("fr")
  })

  it("is what there is, at last", () => {
    expect(pick(["ar"], "en")).toBe("ar")
    expect(pick([], "en")).toBeUndefined()
  })
})
