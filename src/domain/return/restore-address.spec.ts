import fc from "fast-check"

import { type Place, restoreAddress } from "./restore-address"

const SHOP = "https://shop.test"
const TOKEN = "t".repeat(43)
const to = (
  restorePath: string,
  query = "",
  params: Record<string, string> = {},
  place: Place = { country: "DE", locale: "de-DE" }
) => restoreAddress({ url: SHOP, restorePath, params }, TOKEN, query, place)

describe("where the button leads", () => {
  it("is the shop's page alone, when there is nothing to add", () => {
    expect(to("/cart/restore?token={token}")).toBe(
      `${SHOP}/cart/restore?token=${TOKEN}`
    )
    expect(to("/r/{token}#top")).toBe(`${SHOP}/r/${TOKEN}#top`)
  })

  it("has the shopper's country, as shops write it, and language in it", () => {
    expect(to("/{country}/{locale}/cart?t={token}")).toBe(
      `${SHOP}/de/de-DE/cart?t=${TOKEN}`
    )
    expect(to("/cart?l={locale}&c={country}#{token}")).toBe(
      `${SHOP}/cart?l=de-DE&c=de#${TOKEN}`
    )
  })

  it("has no empty part where the country is not known", () => {
    const place = { country: null, locale: "en" }
    expect(to("/{country}/cart#{token}", "", {}, place)).toBe(
      `${SHOP}/cart#${TOKEN}`
    )
    expect(to("/s/{country}?t={token}", "", {}, place)).toBe(
      `${SHOP}/s?t=${TOKEN}`
    )
  })

  it("stays where it is, whatever a cart says of its place", () => {
    fc.assert(
      fc.property(
        fc.option(fc.string({ unit: "grapheme" })),
        fc.string({ unit: "grapheme" }),
        (country, locale) => {
          const url = new URL(
            to(
              "/x/{country}-/{locale}-/cart#{token}",
              "",
              {},
              { country, locale }
            )
          )
          expect(url.origin).toBe(SHOP)
          expect(url.pathname.split("/")).toHaveLength(5)
          expect(url.hash).toBe(`#${TOKEN}`)
        }
      )
    )
  })

  it("hands on what was on the link, in the query and before the hash", () => {
    const query = "utm_source=recovery&gclid=abc"
    expect(to("/cart?token={token}", query)).toBe(
      `${SHOP}/cart?token=${TOKEN}&${query}`
    )
    expect(to("/cart#{token}", query)).toBe(`${SHOP}/cart?${query}#${TOKEN}`)
    expect(to("/de/{token}", `?${query}`)).toBe(`${SHOP}/de/${TOKEN}?${query}`)
  })

  it("adds the shop's own tags, which win", () => {
    const own = { utm_source: "cart-recovery", utm_medium: "email" }
    expect(to("/c?token={token}&v=2", "utm_source=x&v=3&a=1", own)).toBe(
      `${SHOP}/c?token=${TOKEN}&v=2&utm_source=cart-recovery&utm_medium=email&a=1`
    )
  })

  it.each(["token=x", "TOKEN=x", "token[]=x", "token%5B0%5D=x", "token.a=x"])(
    "never takes a token from the link: %s",
    (query) => {
      for (const path of ["/c?token={token}", "/c#{token}", "/c/{token}"]) {
        expect(to(path, query)).toBe(to(path))
      }
    }
  )

  it("stays in the shop, whole and short, whatever is on the link", () => {
    const path = fc.constantFrom("/c?token={token}", "/c#{token}", "/{token}")
    fc.assert(
      fc.property(path, fc.string({ unit: "binary" }), (restorePath, query) => {
        const plain = new URL(to(restorePath))
        const found = to(restorePath, query)
        const url = new URL(found)
        expect(url.origin).toBe(SHOP)
        expect([url.pathname, url.hash]).toEqual([plain.pathname, plain.hash])
        expect(url.searchParams.getAll("token")).toEqual(
          plain.searchParams.getAll("token")
        )
        expect(found).not.toMatch(/[\r\n\0]/)
        expect(found.length).toBeLessThan(2_200)
      })
    )
    const flood = Array.from(
      { length: 500 },
      (_, i) => `p${i}=${"x".repeat(400)}`
    )
    expect(to("/c#{token}", flood.join("&")).length).toBeLessThan(2_200)
  })
})
