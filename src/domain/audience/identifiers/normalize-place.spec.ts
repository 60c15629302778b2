import { normalizeCity } from "./normalize-city"
import { normalizeCountry, normalizeCountryCode } from "./normalize-country"
import { normalizeState } from "./normalize-state"
import { normalizePlainZip, normalizeZip } from "./normalize-zip"

describe("a city as Meta wants it", () => {
  it.each([
    ["St. Louis", "stlouis"],
    ["Coeur d'Alene", "coeurdalene"],
    ["Santa Fe, NM", "santafenm"],
    ["San José", "sanjos"],
    ["København", "kbenhavn"],
    ["Los Angeles 90210", "losangeles90210"],
    ["San\u2013Francisco", "sanfrancisco"],
    ["New😀York", "newyork"],
    ["!@#$%^&*()NewYork", "newyork"],
    ["A", "a"],
    ["123Angeles", null],
    ["Москва", null],
    ["北京", null],
    ["---", null],
  ])("%j is %j", (input, city) => expect(normalizeCity(input)).toBe(city))
})

describe("a state as Meta wants it", () => {
  it.each([
    ["    California.   ", "ca"],
    ["  TE", "te"],
    ["    C/a/lifo,rnia.  ", "ca"],
    ["NeW yOrK", "ny"],
    ["West Virginia", "wv"],
    ["Virginia", "va"],
    ["Carolina", "ca"],
    ["Newfoundland and Labrador", "nl"],
    ["OntarioCanada", "on"],
    ["NewYorkCity", "ny"],
    ["Florida32801", "fl"],
    ["T@X", "tx"],
    ["N3w Y0rk", "nw"],
    ["Tëxas", "tx"],
    ["Penn.", "pe"],
    ["unknown", "un"],
    ["X", "x"],
    ["1ca", "ca"],
    [`California${"x".repeat(1000)}`, "ca"],
    ["123!!!", null],
    ["\0\u0001", null],
  ])("%j is %j", (input, state) => {
    expect(normalizeState(input, null)).toBe(state)
  })

  it.each([
    ["us-ca", "us", "ca"],
    ["US-NY", "us", "ny"],
    ["California", "US", "ca"],
    ["Nordrhein-Westfalen", "de", "nordrheinwestfalen"],
    ["de-by", "DE", "by"],
    ["Île-de-France", "fr", "îledefrance"],
    ["東京都", "jp", "東京都"],
    ["...", "de", null],
  ])("%j in %j is %j", (input, country, state) => {
    expect(normalizeState(input, country)).toBe(state)
  })
})

describe("a country as Meta wants it", () => {
  it.each([
    ["U.S.A.", "us"],
    ["U@S#A$%", "us"],
    ["United_States", "us"],
    ["United   Kingdom", "gb"],
    ["U.K.", "uk"],
    ["Korea Democratic Peoples Republic of", "kp"],
    ["Holy See Vatican City State", "va"],
    ["Cote d'Ivoire", "ci"],
    ["Congo the Democratic Republic of the", "cd"],
    ["Macedonia the former Yugoslav Republic of", "mk"],
    ["Virgin Islands British", "vg"],
    ["GermanyEurope", "de"],
    ["Guinea-Bissau", "gw"],
    ["Papua New Guinea", "pg"],
    ["Georgia", "ge"],
    ["Germánia", "ge"],
    ["Japão", "ja"],
    ["C4n4d4", "cn"],
    ["UAE", "ua"],
    ["XX", "xx"],
    ["X", "x"],
    ["US中国", "us"],
    ["中国", null],
    ["123", null],
  ])("%j is %j", (input, country) => {
    expect(normalizeCountry(input)).toBe(country)
  })

  it("is a code in upper case and nothing else elsewhere", () => {
    expect(normalizeCountryCode(" uS ")).toBe("US")
    expect(normalizeCountryCode("USA")).toBeNull()
    expect(normalizeCountryCode("U1")).toBeNull()
  })
})

describe("a zip as Meta wants it", () => {
  it.each([
    ["    37221", "37221"],
    ["37221-3312", "37221"],
    ["12345-6789-extra", "12345"],
    ["abc123-", "abc123"],
    ["00118", "00118"],
    ["K1a0A6", "k1a0a6"],
    ["M1 1AE", "m11ae"],
    ["SW1A 1AA", "sw1a1aa"],
    ["A1 B2", "a1 b2"],
    ["123!@", "123!@"],
    ["ZIP_中文", "zip_中文"],
    ["\u3000ZIP123\u3000", "zip123"],
    ["123🚀", "123🚀"],
    ["-12345", null],
    ["-a", null],
    [" 1 ", null],
  ])("%j is %j", (input, zip) => {
    expect(normalizeZip(input, null)).toBe(zip)
  })

  it.each([
    ["94035-1234", "us", "94035"],
    ["940351234", "US", "94035"],
    ["ec1a 1bb", "GB", "ec1a1bb"],
    ["00-950", "pl", "00950"],
    ["100-0001", "JP", "1000001"],
    ["1012 AB", "nl", "1012ab"],
  ])("%j in %j is %j", (input, country, zip) => {
    expect(normalizeZip(input, country)).toBe(zip)
  })

  it("is what was written for Google", () => {
    expect(normalizePlainZip(" 1229-076  ")).toBe("1229-076")
    expect(normalizePlainZip("  ")).toBeNull()
  })
})
