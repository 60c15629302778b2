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
})
