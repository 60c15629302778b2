import { phrasesFor } from "../../../messages"
import { parseOptions } from "./parse-options"

const MINIMAL = {
  secret: "0123456789abcdef0123456789abcdef",
  backendUrl: "https://api.shop.test/",
  storefront: { name: "Shop", url: "https://shop.test" },
  sender: { name: "Shop", email: "hello@shop.test" },
}

const parse = (message: object) => parseOptions({ ...MINIMAL, message }).message

const { phrases: en } = phrasesFor("en")

describe("what messages look like and say", () => {
  it("needs no option", () => {
    expect(parse({})).toEqual({ priceNote: {}, phrases: {} })
  })

  it("is the shop's own", () => {
    const logo = "https://shop.test/logo.png"
    const priceNote = { de: "inkl. MwSt., zzgl. Versand" }
    expect(
      parse({ logo, color: "#0A7D55", priceNote, phrases: { fr: en } })
    ).toEqual({ logo, color: "#0A7D55", priceNote, phrases: { fr: en } })
  })

  it("takes a few phrases where the language ships", () => {
    const { phrases } = parse({ phrases: { de: { your_code: "Dein Code" } } })
    expect(phrases.de).toEqual({
      ...phrasesFor("de").phrases,
      your_code: "Dein Code",
    })
  })

  it.each([
    [{ logo: "logo.png" }, /"message\.logo" must be the http\(s\) address of/],
    [
      { logo: "javascript:alert(1)" },
      /"message\.logo" must be the http\(s\) address/,
    ],
    [
      { color: "red" },
      /"message\.color" must be a hex color, such as "#0a7d55"/,
    ],
    [
      { color: "#fff;}" },
      /"message\.color" must be a hex color, such as "#0a7d55"/,
    ],
    [{ priceNote: "inkl. MwSt." }, /"message\.priceNote" must be an object by/],
    [{ priceNote: { "d!": "x" } }, /"message\.priceNote\.d!" must be keyed by/],
    [{ phrases: { fr: "x" } }, /"message\.phrases\.fr" must be an object by/],
    [
      { phrases: { fr: { ...en, more: 7 } } },
      /phrases\.fr\.more" must be a text/,
    ],
    [
      { phrases: { fr: { ...en, offer: undefined } } },
      /"message\.phrases\.fr\.offer" must be (a text|what "\{value\} off" is in fr)/,
    ],
    [
      { phrases: { fr: { quantity: "Quantité" } } },
      /"message\.phrases\.fr\.subtotal" must be what "Subtotal" is in fr\.$/,
    ],
    [
      { phrases: { fr: { ...en, colour: "x" } } },
      /"message\.phrases\.fr\.colour" is unknown; remove it or check its spelling/,
    ],
    [
      { phrases: { de: { reason: "Darum" } } },
      /"message\.phrases\.de\.reason" must have \{shop\} in it, as in/,
    ],
    [
      { colour: "#fff" },
      /"message\.colour" is unknown; .*known here: layoutFile/,
    ],
  ])("stops the boot when it is %j", (message, sentence) => {
    expect(() => parse(message)).toThrow(sentence)
  })
})
