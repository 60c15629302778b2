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

  it("speaks the nearest language there is", () => {
    expect(pagePhrases("de-AT").language).toBe("de")
    expect(pagePhrases("fr").language).toBe("en")
  })
})
