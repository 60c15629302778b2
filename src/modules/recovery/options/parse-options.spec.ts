import { parseOptions } from "./parse-options"
import type { RecoveryPluginOptions } from "./schema"

const MINIMAL: RecoveryPluginOptions = {
  secret: "0123456789abcdef0123456789abcdef",
  backendUrl: "https://api.shop.test/",
  storefront: { name: "Shop", url: "https://shop.test" },
  sender: { name: "Shop", email: "hello@shop.test" },
}

const shop = (over: object) => ({
  storefront: { ...MINIMAL.storefront, ...over },
})
const sender = (over: object) => ({ sender: { ...MINIMAL.sender, ...over } })

const refuse = (over: object) => {
  try {
    parseOptions({ ...MINIMAL, ...over })
  } catch (error) {
    return (error as Error).message
  }
  throw new Error("The options were taken.")
}

describe("plugin options", () => {
  it("need only who and where you are; the rest has defaults", () => {
    expect(parseOptions(MINIMAL)).toMatchObject({
      backendUrl: "https://api.shop.test",
      quietPeriod: 3_600_000,
      gracePeriod: 86_400_000,
      linkLifetime: 30 * 86_400_000,
      attributionWindow: 7 * 86_400_000,
      locales: { default: "en", byCountry: {} },
      sequence: { activate: false },
      schedule: "* * * * *",
      timeBox: 20_000,
      channels: { email: { whenUncertain: "hold" } },
      alerts: {},
    })
  })

  it("keep what others need for long enough, where nothing else is said", () => {
    const { retention } = parseOptions({
      ...MINIMAL,
      linkLifetime: "200d",
      quietPeriod: "30d",
      gracePeriod: "10d",
      retention: { clicks: "1095d" },
    })
    const days = Object.entries(retention).map(([kind, ms]) => [
      kind,
      ms / 86_400_000,
    ])
    expect(Object.fromEntries(days)).toEqual({
      messages: 200,
      people: 365,
      carts: 40,
      clicks: 1095,
      reports: 30,
      alerts: 365,
      facts: 90,
    })
  })

  it("let pass what Medusa itself adds", () => {
    expect(() =>
      parseOptions({ ...MINIMAL, database: { clientUrl: "postgres://x" } })
    ).not.toThrow()
  })

  it("hold one person in ten out where nothing else is said", () => {
    expect(parseOptions(MINIMAL).holdout).toBe(0.1)
    expect(parseOptions({ ...MINIMAL, holdout: 0 }).holdout).toBe(0)
    const stores = { Outlet: { holdout: 0.5 } }
    expect(parseOptions({ ...MINIMAL, stores }).stores.Outlet).toMatchObject({
      holdout: 0.5,
    })
  })

  it("know no costs where nothing is said, and otherwise where they are kept", () => {
    expect(parseOptions(MINIMAL).unitCost).toBeUndefined()
    for (const unitCost of [
      { variantMetadata: "cost" },
      { priceList: "plist_01ABC" },
    ]) {
      expect(parseOptions({ ...MINIMAL, unitCost }).unitCost).toEqual(unitCost)
    }
  })

  it.each([
    ...[
      "cost",
      {},
      { variantMetadata: "" },
      { priceList: "pl" },
      { variantMetadata: "cost", priceList: "plist_1" },
    ].map((unitCost): [object, RegExp] => [
      { unitCost },
      /option "unitCost(\.\w+)?" must say where the shop keeps what an item costs it: \{ variantMetadata: "cost" \}/,
    ]),
    ...[0.6, -0.1, 10, "10%", NaN].map((holdout): [object, RegExp] => [
      { holdout },
      /option "holdout" must be a share from 0 .* to 0\.5, such as 0\.1\./,
    ]),
    [
      { stores: { Outlet: { holdout: true } } },
      /option "stores.Outlet.holdout" must be a share from 0/,
    ],
    [
      { secret: undefined },
      /option "secret" must be a secret of at least 32 characters; make one with/,
    ],
    [
      { retention: { messages: "20d" } },
      /option "retention.messages" must be at least "30d", since "linkLifetime" is as long: what a link gives back is read from its message\./,
    ],
    [
      { retention: { clicks: "40d" }, attributionWindow: "60d" },
      /option "retention.clicks" must be at least "60d", since "attributionWindow" is as long/,
    ],
    [
      { retention: { messages: "120d", people: "90d" } },
      /option "retention.people" must be at least "120d", since "retention.messages" is as long/,
    ],
    [
      { retention: { people: "forever" } },
      /option "retention.people" must be a whole number and a unit, .* and at most "1095d"/,
    ],
    [
      { retention: { touches: "9d" } },
      /option "retention.touches" is unknown; .*messages, people, carts/,
    ],
    [{ secret: "short" }, /option "secret" must be a secret of at least 32/],
    [
      { storefront: undefined },
      /option "storefront" must be an object with "name" and "url"/,
    ],
    [
      { storefront: { name: "Shop" } },
      /option "storefront.url" must be an http\(s\) address, such as/,
    ],
    [
      { storefront: { name: "S", url: "ftp://shop.test" } },
      /"storefront.url" must be an http/,
    ],
    [
      { storefront: { name: "S", url: "javascript:alert(1)" } },
      /"storefront.url" must be an http/,
    ],
    [
      { storefront: { ...MINIMAL.storefront, restorePath: "/back" } },
      /"storefront.restorePath" must be a path with \{token\}/,
    ],
    [
      {
        storefront: {
          ...MINIMAL.storefront,
          restorePath: "//evil.test/{token}",
        },
      },
      /"storefront.restorePath" must be a path/,
    ],
    [{ backendUrl: undefined }, /option "backendUrl" must be an http/],
    [
      { sender: { name: "Shop", email: "nobody" } },
      /"sender.email" must be an email address/,
    ],
    [
      { quietPeriod: "one hour" },
      /option "quietPeriod" must be a whole number and a unit, such as "30s"/,
    ],
    [
      { quietPeriod: 60 },
      /option "quietPeriod" must be a whole number and a unit/,
    ],
    [{ attributionWindow: "0d" }, /option "attributionWindow" must be/],
    [
      { schedule: "every now and then please" },
      /option "schedule" must be a cron expression/,
    ],
    [{ message: "x" }, /option "message" must be an object/],
    [{ locales: "de" }, /option "locales" must be an object/],
    [{ sequence: true }, /option "sequence" must be an object/],
    [{ schedule: "sometimes" }, /option "schedule" must be a cron expression/],
    [
      { locales: { default: "en", byCountry: { DE: "de" } } },
      /"locales.byCountry.DE" must be keyed by lowercase country codes/,
    ],
    [{ timeBox: 20 }, /option "timeBox" must be a whole number and a unit/],
    [{ channels: "email" }, /option "channels" must be an object by channel/],
    [
      { channels: { email: 14 } },
      /option "channels.email" must be an object, such as \{ perSecond: 14/,
    ],
    [
      { channels: { email: { perSecond: 0 } } },
      /"channels.email.perSecond" must be a number of messages per second/,
    ],
    [
      { channels: { email: { whenUncertain: "maybe" } } },
      /"channels.email.whenUncertain" must be "hold" \(an admin decides\) or/,
    ],
    [{ alerts: { email: "ops" } }, /"alerts.email" must be an email address/],
    [{ batchSize: 0 }, /"batchSize" must be a whole number from 1 to 1000/],
    // Their form is right, what they mean is not.
    [{ secret: "a".repeat(64) }, /option "secret" must be a secret .*guessed/],
    [{ secret: "abab".repeat(16) }, /option "secret" must be a secret/],
    [
      { backendUrl: "https://api.shop.test?x=1" },
      /"backendUrl" .*without "\?"/,
    ],
    [
      { backendUrl: "https://me:pw@api.shop.test" },
      /without user and password/,
    ],
    [
      { backendUrl: "https://api.shop.test/a b" },
      /"backendUrl" must be an http/,
    ],
    [{ backendUrl: "https:api.shop.test" }, /"backendUrl" must be an http/],
    [
      shop({ url: "https://shop.test/#top" }),
      /"storefront.url" .*without "\?"/,
    ],
    [shop({ url: "https://shop.test/?lang=de" }), /"storefront.url" .*without/],
    [shop({ name: "My\nShop" }), /"storefront.name" must be on one line/],
    [
      shop({ restorePath: "/{token}/{token}" }),
      /"storefront.restorePath" must/,
    ],
    [shop({ restorePath: "/\\evil.test/{token}" }), /"storefront.restorePath"/],
    [
      shop({ params: { token: "x" } }),
      /"storefront.params.token" must be keyed/,
    ],
    [shop({ params: { "a b": "x" } }), /"storefront.params.a b" must be keyed/],
    [
      shop({ params: { utm: "{name}" } }),
      /"storefront.params.utm" must be a text/,
    ],
    [shop({ params: "utm=x" }), /"storefront.params" must be an object/],
    [sender({ name: "Shop\r\nBcc: x@y.test" }), /"sender.name" must be on one/],
    [sender({ name: "Shop\u2028" + "x" }), /"sender.name" must be on one line/],
    [
      sender({ postalAddress: "1 Main St\nTown" }),
      /"sender.postalAddress" must be on one line/,
    ],
    [{ timeBox: "15m" }, /"timeBox" must be from "1s" to "10m"/],
    [{ gracePeriod: "1s" }, /"gracePeriod" must be from "1m" to "30d"/],
    [{ quietPeriod: "365d" }, /"quietPeriod" must be from "1s" to "30d"/],
    [{ linkLifetime: "5m" }, /"linkLifetime" must be from "1h" to "365d"/],
    [{ attributionWindow: "365d" }, /"attributionWindow" must be from/],
    [{ quietPeriod: "-1h" }, /"quietPeriod" must be a whole number/],
    [{ locales: { default: "english" } }, /"locales.default" must be a locale/],
    [{ locales: { default: "en_US" } }, /"locales.default" must be a locale/],
    [
      { locales: { byCountry: { de: "" } } },
      /"locales.byCountry.de" must be a l/,
    ],
    [
      { locales: { byCountry: { uk: "en" } } },
      /"locales.byCountry.uk" must be k/,
    ],
    [
      { locales: { byCountry: { zz: "en" } } },
      /"locales.byCountry.zz" must be k/,
    ],
    [{ schedule: "99 * * * *" }, /"schedule" must be a cron .*99.*0-59/],
    [{ schedule: "* * 31 2 *" }, /"schedule" must be a cron expression/],
    [{ schedule: "*/0 * * * *" }, /"schedule" must be a cron expression/],
    [{ schedule: "? * * * *" }, /"schedule" must be a cron expression/],
    [{ schedule: "* *" }, /"schedule" must be a cron expression/],
    [{ schedule: "@daily" }, /"schedule" must be a cron expression/],
    [{ schedule: "0 0 1 * *" }, /"schedule" must come at least every 24 days/],
    [{ schedule: "* * * 1 *" }, /"schedule" must come at least every 24 days/],
    [{ schedule: "*/5 * 1-5 * *" }, /"schedule" must come at least every 24/],
    [{ schedule: "0 0 29 2 *" }, /"schedule" must come at least every 24 days/],
    [{ schedule: "30d" }, /"schedule" must come at least every 24 days/],
    [{ quitePeriod: "1h" }, /option "quitePeriod" is unknown; .*quietPeriod/],
    [
      { sender: { ...MINIMAL.sender, adress: "x" } },
      /option "sender.adress" is unknown; .*postalAddress/,
    ],
  ])("refuse %j in one sentence that names the option", (over, sentence) => {
    const message = refuse(over)
    expect(message).toMatch(sentence)
    expect(message).toMatch(/^medusa-plugin-cart-recovery: [^\n]+\.$/)
  })

  it.each([
    "* * * * *",
    "*/5 * * * * *",
    "0 3 * * MON",
    "15,45 8-18 * * 1-5",
    "0 0 1,15 * *",
    "30s",
    "24d",
    "off",
  ])("take the schedule %j", (schedule) => {
    expect(parseOptions({ ...MINIMAL, schedule }).schedule).toBe(schedule)
  })

  it.each([
    [
      { backendUrl: "http://api.shop.test" },
      /"backendUrl" must begin with "https/,
    ],
    [shop({ url: "http://10.0.0.7:8000" }), /"storefront.url" must begin with/],
    [
      shop({ url: "http://localhost.evil.test" }),
      /"storefront.url" must begin/,
    ],
  ])("refuse %j in production alone", (over, sentence) => {
    const options = { ...MINIMAL, ...over }
    expect(() => parseOptions(options, true)).toThrow(sentence)
    expect(() => parseOptions(options, false)).not.toThrow()
  })

  it("take http on one's own machine in production, too", () => {
    for (const host of ["localhost:9000", "127.0.0.1", "[::1]:9000"]) {
      const over = { backendUrl: `http://${host}` }
      expect(() => parseOptions({ ...MINIMAL, ...over }, true)).not.toThrow()
    }
  })

  it("refuse nothing at all the same way", () => {
    expect(() => parseOptions(undefined)).toThrow(/option "secret" must be/)
  })

  describe("about whether messages arrive", () => {
    const of = (deliverability: object) =>
      parseOptions({ ...MINIMAL, deliverability }).deliverability

    it("need nothing, and take selectors and a DNS server", () => {
      expect(parseOptions(MINIMAL).deliverability).toEqual({
        dkimSelectors: [],
      })
      expect(of({ dkimSelectors: [" S1 ", "pm.2026"] })).toMatchObject({
        dkimSelectors: ["s1", "pm.2026"],
      })
      for (const resolver of ["1.1.1.1", "127.0.0.1:5353", "[::1]:53"]) {
        expect(of({ resolver })).toMatchObject({ resolver })
      }
    })

    it.each([
      [{ dkimSelectors: "s1" }, /dkimSelectors" must be a list of DKIM sel/],
      [{ dkimSelectors: ["s1 x"] }, /dkimSelectors.0" must be a list of DKIM/],
      [{ dkimSelectors: ["-"] }, /dkimSelectors.0" must be a list of DKIM/],
      [{ resolver: "dns.example" }, /resolver" must be the address of a DNS/],
      [{ resolver: 53 }, /resolver" must be the address of a DNS server/],
      [{ selectors: [] }, /deliverability.selectors" is unknown/],
    ])("stop the boot when they are %j", (deliverability, sentence) => {
      expect(refuse({ deliverability })).toMatch(sentence)
    })
  })

  describe("whoever else is told", () => {
    const of = (analytics: unknown) =>
      parseOptions({ ...MINIMAL, analytics }).analytics

    it("are nobody, or PostHog by its key", () => {
      expect(parseOptions(MINIMAL).analytics).toEqual({
        distinctId: "customer",
        whom: "not_refused",
      })
      expect(
        of({
          posthog: { apiKey: " phc_1 " },
          distinctId: { cartMetadata: "ph" },
          whom: "agreed",
          module: true,
        })
      ).toEqual({
        posthog: { apiKey: "phc_1", host: "https://eu.i.posthog.com" },
        distinctId: { cartMetadata: "ph" },
        whom: "agreed",
        module: true,
      })
    })

    it.each([
      [{ posthog: {} }, /posthog.apiKey" must be the project API key/],
      [{ posthog: { apiKey: "phx_1" } }, /which begins with "phc_"/],
      [{ posthog: { apiKey: "phc_1", host: "eu" } }, /host" must be an http/],
      [{ distinctId: "email" }, /distinctId" must be "customer"/],
      [{ distinctId: { cartMetadata: " " } }, /distinctId/],
      [{ whom: "all" }, /whom" must be "not_refused"/],
      [{ module: "yes" }, /module" must be true or false/],
      [{ segment: {} }, /analytics.segment" is unknown/],
    ])("stop the boot when they are %j", (analytics, sentence) => {
      expect(refuse({ analytics })).toMatch(sentence)
    })
  })
})
