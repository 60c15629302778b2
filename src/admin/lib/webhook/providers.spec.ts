import { WEBHOOK_PROVIDERS } from "../../../domain/webhook/webhook-provider"
import de from "../../i18n/json/de.json"
import en from "../../i18n/json/en.json"
import { addressWithLogin } from "./address-with-login"
import { findProvider, providerName } from "./providers"

describe("a provider's page", () => {
  it.each([...WEBHOOK_PROVIDERS])("tells what is to be done at %s", (name) => {
    const provider = findProvider(name)!
    expect(provider.events.length).toBeGreaterThan(0)
    expect(provider.path).toContain("›")
    for (const { webhooks } of [en, de]) {
      expect(webhooks.note[name]).toMatch(/\.$/)
    }
  })

  it("knows no other, whatever an address says", () => {
    for (const name of ["toString", "__proto__", "x"]) {
      expect(findProvider(name)).toBeUndefined()
      expect(providerName(name)).toBe(name)
    }
  })

  it("puts a login into the address", () => {
    const url = "https://api.shop.example/recovery/webhooks/brevo"
    expect(addressWithLogin({ url, login: null })).toBe(url)
    expect(
      addressWithLogin({ url, login: { user: "a", password: "b/c" } })
    ).toBe("https://a:b%2Fc@api.shop.example/recovery/webhooks/brevo")
  })
})
