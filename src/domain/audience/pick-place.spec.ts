import { pickPlace } from "./pick-place"

const NONE = {
  first_name: null,
  last_name: null,
  phone: null,
  city: null,
  province: null,
  postal_code: null,
  country_code: null,
}

describe("where somebody lives", () => {
  it("is told by the best source that knows it", () => {
    expect(
      pickPlace([
        null,
        { ...NONE, first_name: " Ada ", country_code: "FR", city: "Lyon" },
        { ...NONE, last_name: "King", country_code: "de", phone: " 0170 1 " },
      ])
    ).toEqual({
      ...NONE,
      first_name: "Ada",
      city: "Lyon",
      country_code: "fr",
      phone: "0170 1",
      phone_country: "de",
    })
  })

  it("is never half of one address and half of another", () => {
    const place = pickPlace([
      { ...NONE, country_code: "fr" },
      { ...NONE, country_code: "de", city: "Bonn", postal_code: "53111" },
    ])
    expect(place).toMatchObject({ country_code: "fr", city: null })
    expect(place.postal_code).toBeNull()
  })

  it("is unknown where nothing tells it, and blanks tell nothing", () => {
    const empty = { ...NONE, phone_country: null }
    expect(pickPlace([])).toEqual(empty)
    expect(pickPlace([{ first_name: "  ", country_code: "" }, {}])).toEqual(
      empty
    )
  })

  it("reads a phone in the home's country where its own is not told", () => {
    expect(
      pickPlace([{ country_code: "fr" }, { phone: "0102030405" }])
    ).toMatchObject({ phone: "0102030405", phone_country: "fr" })
  })
})
