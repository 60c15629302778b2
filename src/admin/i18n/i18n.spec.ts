import de from "./json/de.json"
import en from "./json/en.json"

type Words = { [key: string]: string | Words }

/** Every path with what is filled in there. */
const blanksOf = (words: Words, path = ""): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${path}${key}`, (value.match(/{{\w+}}/g) ?? []).sort().join()]]
        : Object.entries(blanksOf(value, `${path}${key}.`))
    )
  )

describe("the dashboard's words", () => {
  it("are there in every language, with the same to fill in", () => {
    expect(blanksOf(de)).toEqual(blanksOf(en))
  })
})
