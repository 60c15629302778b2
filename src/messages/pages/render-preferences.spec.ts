import fc from "fast-check"

import { preferencePhrasesFor } from "../phrases"
import { renderPreferences } from "./render-preferences"

type View = Parameters<typeof renderPreferences>[0]

const { phrases } = preferencePhrasesFor("en")

const page = (over: Partial<View> = {}) =>
  renderPreferences({
    language: "en",
    phrases,
    shop: { name: "Shop", url: "https://shop.test" },
    outcome: null,
    email: "on",
    ads: "off",
    forgotten: false,
    cart: "open",
    questions: {
      email: { id: "rcwd_1", text: "Yes, write to me." },
      ads: { id: "rcwd_2", text: "Yes, advertise." },
    },
    languages: ["de", "en"],
    chosen: "en",
    ...over,
  })

describe("the page of preferences", () => {
  it("says what holds, and shows each purpose with its wording", () => {
    const html = page()
    expect(html).toContain(phrases.page_preferences_on)
    expect(html).toContain(phrases.page_preferences_ads_off)
    expect(html).toContain("Yes, write to me.")
    expect(html).toMatch(/name="email" value="on" checked/)
    expect(html).toMatch(/name="ads" value="on">/)
    expect(html).toContain('name="ads_was" value="off"')
    expect(html).not.toContain(phrases.page_preferences_back_on_button)
  })

  it("works without scripts, and posts to its own address only", () => {
    const html = page({ email: "unsubscribed", ads: "on" })
    expect(html).not.toMatch(/<script|onclick|action=|javascript:/i)
    expect(html.match(/<form class="block" method="post">/g)).toHaveLength(3)
  })

  it("offers to be switched back on, with what is agreed to", () => {
    const html = page({ email: "unsubscribed" })
    expect(html).toContain(phrases.page_preferences_unsubscribed)
    expect(html).toContain(phrases.page_preferences_back_on_button)
    expect(html).toContain("Yes, write to me.")
    expect(html).not.toContain('name="email_was"')
    expect(html).not.toContain(phrases.page_preferences_cart_button)
    expect(html).not.toContain(phrases.page_preferences_all_off_button)
  })

  it("asks nothing of whoever was forgotten, and hears a no", () => {
    const off = page({ email: "off", forgotten: true })
    expect(off).not.toContain("<input")
    expect(off).not.toContain("<select")
    expect(off).toContain(phrases.page_preferences_all_off_button)
    const gone = page({ email: "unsubscribed", forgotten: true })
    expect(gone).toContain(phrases.page_preferences_unsubscribed)
    expect(gone).not.toContain("<form")
  })

  it("says plainly what cannot be switched on here", () => {
    const html = page({ email: "blocked" })
    expect(html).toContain("cannot be switched on here")
    expect(html).not.toContain(phrases.page_preferences_back_on_button)
    expect(html).not.toContain('name="email"')
  })

  it("offers the cart and the language only where there is a choice", () => {
    expect(page()).toContain(phrases.page_preferences_cart_button)
    expect(page({ cart: null })).not.toContain(
      phrases.page_preferences_cart_button
    )
    expect(page({ cart: "declined" })).toContain(
      phrases.page_preferences_cart_declined
    )
    expect(page()).toContain('<option value="de">Deutsch</option>')
    expect(page({ languages: ["en"] })).not.toContain("<select")
  })

  it("says what became of it", () => {
    expect(page({ outcome: "saved" })).toContain(phrases.page_preferences_saved)
    expect(page({ outcome: "unchanged" })).toContain(
      phrases.page_preferences_unchanged
    )
    expect(page()).not.toContain('class="notice"')
  })

  it("runs the way its language does", () => {
    expect(page({ language: "he" })).toContain('<html lang="he" dir="rtl">')
  })

  it("has the same tags whatever it is filled with", () => {
    const tags = (html: string) => (html.match(/<\/?[a-z]+/g) ?? []).join(" ")
    const usual = tags(page())
    fc.assert(
      fc.property(
        fc.constantFrom("<script>", '"><i>', "{{#if x}}", "</small>"),
        fc.string({ unit: "binary" }),
        (a, b) => {
          const text = `${a}${b}<b>`
          const html = page({
            shop: { name: text, url: text },
            questions: { email: { id: text, text }, ads: { id: text, text } },
          })
          expect(tags(html)).toBe(usual)
        }
      )
    )
  })
})
