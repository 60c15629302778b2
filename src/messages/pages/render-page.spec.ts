import { phrasesFor } from "../phrases"
import { pagePhrases } from "./page-phrases"
import { renderPage } from "./render-page"

const page = (over: object = {}) =>
  renderPage({
    language: "en",
    title: "Title",
    text: "Text",
    shop: { name: "Shop <b>", url: "https://shop.test" },
    toShop: "Go",
    button: null,
    preferences: null,
    ...over,
  })

describe("a page behind a link", () => {
  it("escapes what it shows", () => {
    expect(page()).toContain("Shop &lt;b&gt;")
    expect(page()).not.toContain("Shop <b>")
  })

  it("has a form only where there is something to confirm", () => {
    expect(page()).not.toContain("<form")
    expect(page({ button: "Do it" })).toContain('<form method="post">')
  })

  it("runs the way its language does", () => {
    expect(page({ language: "ar" })).toContain('<html lang="ar" dir="rtl">')
    expect(page()).toContain('<html lang="en" dir="ltr">')
  })

  it("speaks an operator's words, and else the shop's default", () => {
    const { phrases } = phrasesFor("en")
    const own = { ar: { ...phrases, page_to_shop: "إلى المتجر" } }
    expect(pagePhrases("ar-EG", own).phrases.toShop).toBe("إلى المتجر")
    expect(pagePhrases("fr", own, "de").language).toBe("de")
  })

  it("speaks the nearest language there is", () => {
    expect(pagePhrases("de-AT").language).toBe("de")
    expect(pagePhrases("fr").language).toBe("en")
  })
})
