import { parseOptions } from "./parse-options"

const MINIMAL = {
  secret: "0123456789abcdef0123456789abcdef",
  backendUrl: "https://api.shop.test",
  storefront: { name: "Shop", url: "https://shop.test" },
  sender: { name: "Shop", email: "hello@shop.test" },
}

const parse = (over: object, production = false) =>
  parseOptions({ ...MINIMAL, ...over }, production)
const stores = (B2B: unknown, over: object = {}) =>
  parse({ stores: { B2B }, ...over })
const addressed = {
  sender: { ...MINIMAL.sender, postalAddress: "1 Main Street" },
}

describe("the option stores", () => {
  it("needs nothing of one that is kept out", () => {
    expect(stores({ send: false }).stores).toEqual({ B2B: { send: false } })
  })

  it("takes a part of each option", () => {
    const own = {
      storefront: { url: "https://b2b.test/", country: "de" },
      sender: { email: "b2b@shop.test" },
      message: { priceNote: { de: "zzgl. MwSt." } },
      locales: { default: "de" },
      timeZone: "Europe/Berlin",
    }
    expect(stores(own).stores.B2B).toEqual({
      ...own,
      send: true,
      storefront: { url: "https://b2b.test", country: "de" },
    })
  })

  it.each([
    [[], /option "stores" must be an object by sales channel, such as/],
    ["B2B", /option "stores" must be an object by sales channel, such as/],
    [{ " ": {} }, /option "stores. " must be keyed by the names of sales ch/],
  ])("is wrong as %j", (wrong, sentence) => {
    expect(() => parse({ stores: wrong })).toThrow(sentence)
  })

  it.each([
    [false, /"stores\.B2B" must be an object, such as \{ send: false \}\.$/],
    [{ send: "no" }, /option "stores\.B2B\.send" must be true or false\.$/],
    [
      { sender: { email: "nobody" } },
      /option "stores\.B2B\.sender\.email" must be an email address, such as "hello@example\.com"\.$/,
    ],
    [
      { storefront: { url: "b2b.test" } },
      /option "stores\.B2B\.storefront\.url" must be an http\(s\) address/,
    ],
    [
      { storefront: { country: "DE" } },
      /"stores\.B2B\.storefront\.country" must be a lowercase country code/,
    ],
    [
      { storefront: { restorePath: "/back" } },
      /"stores\.B2B\.storefront\.restorePath" must be a path with \{token\} in/,
    ],
    [
      { storefront: { params: { a: "{lang}" } } },
      /"stores\.B2B\.storefront\.params\.a" must be a text of .* placeholder/,
    ],
    [
      { message: { color: "red" } },
      /"stores\.B2B\.message\.color" must be a h/,
    ],
    [
      { locales: { default: "?" } },
      /"stores\.B2B\.locales\.default" must be a/,
    ],
    [{ timeZone: "Mars" }, /"stores\.B2B\.timeZone" must be an IANA time zone/],
    [
      { sendr: {} },
      /"stores\.B2B\.sendr" is unknown; .*known here: send, storefront, sender/,
    ],
    [
      { sender: { mail: "x" } },
      /"stores\.B2B\.sender\.mail" is unknown; .*known here: name, email, rep/,
    ],
    [
      { message: { phrases: {} } },
      /"stores\.B2B\.message\.phrases" is unknown; .*here: logo, color, priceN/,
    ],
  ])("stops the boot when a store is %j", (wrong, sentence) => {
    expect(() => stores(wrong)).toThrow(sentence)
  })

  it("wants a postal address of each store that writes, or of none", () => {
    const own = { sender: { postalAddress: "9 Side Street" } }
    expect(() => stores({}, addressed)).not.toThrow()
    expect(() => stores({})).not.toThrow()
    expect(() => stores(own)).toThrow(
      /option "sender\.postalAddress" must be the postal address of this store/
    )
    expect(() =>
      parse({ stores: { A: own, B: {}, C: { send: false } } })
    ).toThrow(
      /option "stores\.B\.sender\.postalAddress" must be the postal address/
    )
    expect(() => stores(own, addressed)).not.toThrow()
  })

  it("wants https of each store in production", () => {
    const own = { storefront: { url: "http://b2b.example.org" } }
    expect(() => parse({ stores: { B2B: own } }, false)).not.toThrow()
    expect(() => parse({ stores: { B2B: own } }, true)).toThrow(
      /option "stores\.B2B\.storefront\.url" must begin with "https:/
    )
  })
})

describe("where a cart is brought back", () => {
  const path = (restorePath: string) =>
    parse({ storefront: { ...MINIMAL.storefront, restorePath } })

  it.each([
    "/cart#{token}",
    "/{country}/{locale}/cart?t={token}",
    "/{country}/{country}/{token}",
    "/a:b/{token}?x=$1&y=50%25",
  ])("is %s", (restorePath) => {
    expect(path(restorePath).storefront.restorePath).toBe(restorePath)
  })

  it.each([
    ["/{lang}/{token}", "{lang}"],
    ["/{Country}/{token}", "{Country}"],
    ["/{ country }/{token}", "{ country }"],
    ["/{country_code}/{token}", "{country_code}"],
    ["/{}/{token}", "{}"],
    ["/${country}/{token}", "${country}"],
    ["/{{token}}", "{{token}}"],
    ["/{country/{token}", "{"],
    ["/[country]/{token}", "[country]"],
    ["/:country/{token}", ":country"],
    ["/<country>/{token}", "<country>"],
    ["/%7Bcountry%7D/{token}", "%7Bcountry%7D"],
    ["/$COUNTRY/{token}", "$COUNTRY"],
    ["/{step}/{token}", "{step}"],
  ])("is not %s: %s is no placeholder", (restorePath, placeholder) => {
    expect(() => path(restorePath)).toThrow(
      `option "storefront.restorePath" has "${placeholder}" in it, and the only placeholders there are {token}, {country} and {locale}.`
    )
  })

  it.each(["/cart", "/{token}/{token}", "/{country}", "cart/{token}"])(
    "is not %s: the token stands in it once",
    (restorePath) => {
      expect(() => path(restorePath)).toThrow(
        /"storefront\.restorePath" must be a path with \{token\} in it once/
      )
    }
  )
})

describe("the option sendTo", () => {
  it("is everybody, or a few", () => {
    expect(parse({}).sendTo).toBeUndefined()
    expect(parse({ sendTo: "all" }).sendTo).toBe("all")
    expect(
      parse({ sendTo: [" You@Example.com", "@Example.com"] }).sendTo
    ).toEqual(["you@example.com", "@example.com"])
  })

  it.each([
    "you@example.com",
    "nobody",
    true,
    [],
    ["example.com"],
    ["@"],
    ["*"],
    ["all"],
    [7],
  ])("is not %j", (sendTo) => {
    expect(() => parse({ sendTo })).toThrow(
      /option "sendTo[^"]*" must be "all", or a list of addresses and domains/
    )
  })
})
