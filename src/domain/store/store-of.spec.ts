import { storeOf, sendingStores } from "./store-of"
import type { StoreOptions } from "./store"

const OPTIONS: StoreOptions = {
  storefront: {
    name: "Shop",
    url: "https://shop.test",
    restorePath: "/cart#{token}",
    params: {},
  },
  sender: {
    name: "Shop",
    email: "hello@shop.test",
    postalAddress: "1 Main St",
  },
  message: { color: "#111111", priceNote: {} },
  locales: { default: "en", byCountry: { de: "de" } },
  timeZone: "UTC",
  holdout: 0.1,
  tracking: { opens: true, clicks: true, exceptCountries: [] },
  stores: {
    Outlet: {
      send: true,
      storefront: { name: "Outlet", url: "https://outlet.test" },
      sender: { email: "hello@outlet.test", replyTo: undefined },
      locales: { default: "fr" },
      timeZone: "Europe/Paris",
      holdout: 0,
    },
    B2B: { send: false },
    sc_2: { send: false },
  },
}

const of = (name: string | null, id = "sc_1") => storeOf(OPTIONS, { id, name })

describe("the store of a sales channel", () => {
  it("is the shop's own where nothing else is said of the channel", () => {
    const { stores: _, ...own } = OPTIONS
    expect(of("Web")).toEqual({ ...own, name: null, send: true })
    expect(storeOf(OPTIONS, null)).toEqual(of("Web"))
    expect(of(null)).toEqual(of("Web"))
  })

  it("is what is said of its name, and in all else the shop's own", () => {
    expect(of(" Outlet ")).toEqual({
      name: "Outlet",
      send: true,
      storefront: {
        ...OPTIONS.storefront,
        name: "Outlet",
        url: "https://outlet.test",
      },
      sender: { ...OPTIONS.sender, email: "hello@outlet.test" },
      message: OPTIONS.message,
      locales: { default: "fr", byCountry: { de: "de" } },
      timeZone: "Europe/Paris",
      holdout: 0,
      tracking: { opens: true, clicks: true, exceptCountries: [] },
    })
  })

  it("is what is said of its id, whatever it is called by now", () => {
    expect(of("Business", "sc_2").send).toBe(false)
  })

  it.each(["__proto__", "constructor", "toString"])(
    "is the shop's own for a channel called %s",
    (name) => {
      expect(of(name)).toEqual(of("Web"))
    }
  )

  it("changes no option", () => {
    const before = structuredClone(OPTIONS)
    of("Outlet").sender.email = "x@x.test"
    of("Web").storefront.url = "https://x.test"
    expect(OPTIONS).toEqual(before)
  })
})

describe("the stores that are written for", () => {
  it("are the shop's own and all that are not kept out", () => {
    expect(sendingStores(OPTIONS).map(({ name }) => name)).toEqual([
      null,
      "Outlet",
    ])
  })
})
