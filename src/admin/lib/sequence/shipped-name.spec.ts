import de from "../../i18n/json/de.json"
import en from "../../i18n/json/en.json"
import type { Words } from "../i18n/use-words"
import { shippedName } from "./shipped-name"

const wordsOf = (shipped: Record<string, string>) =>
  ((key: string) => shipped[key.replace("shipped.", "")]) as Words

describe("a shipped name", () => {
  it("is said in the reader's language", () => {
    const names = ["Abandoned cart", "Reminder", "Help", "Incentive"]
    const english = names.map((n) => shippedName(n, wordsOf(en.shipped)))
    const german = names.map((n) => shippedName(n, wordsOf(de.shipped)))
    expect(english).toEqual(names)
    expect(german).toEqual([
      "Verlassener Warenkorb",
      "Erinnerung",
      "Hilfe",
      "Rabatt",
    ])
  })

  it("stays as the store wrote it otherwise", () => {
    for (const name of ["Our reminder", "toString", "constructor", ""]) {
      expect(shippedName(name, wordsOf(de.shipped))).toBe(name)
    }
  })
})
