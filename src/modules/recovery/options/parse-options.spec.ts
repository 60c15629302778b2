import { parseOptions } from "./parse-options"
import type { RecoveryPluginOptions } from "./schema"

const MINIMAL: RecoveryPluginOptions = {
  secret: "0123456789abcdef0123456789abcdef",
  backendUrl: "https://api.shop.test/",
  storefront: { name: "Shop", url: "https://shop.test" },
  sender: { name: "Shop", email: "hello@shop.test" },
}

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

  it("let pass what Medusa itself adds", () => {
    expect(() =>
      parseOptions({ ...MINIMAL, database: { clientUrl: "postgres://x" } })
    ).not.toThrow()
  })

  it.each([
    [
      { secret: undefined },
      /option "secret" must be a secret of at least 32 characters; make one with/,
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

  it("refuse nothing at all the same way", () => {
    expect(() => parseOptions(undefined)).toThrow(/option "secret" must be/)
  })
})
