import samples from "../identifiers/__fixtures__/identifiers.json"
import { normalizeIdentifier } from "./normalize-identifier"

type Sample = {
  network: string
  field: string
  input: string
  country?: string
  normalised: string | null
  sha256: string | null
  source: string
}

const HASH = "a665a45920422f9d417e4867efdc4fb8a04a1f3fff1fa07e998e86f7f7a27ae3"

describe("an identifier as a network wants it", () => {
  // From the networks' own tests and references; each names its source.
  it.each(samples as Sample[])(
    "$network $field $input",
    ({ network, field, input, country, normalised, sha256 }) => {
      expect(normalizeIdentifier(network, field, input, { country })).toEqual({
        normalised,
        sha256,
      })
    }
  )

  it.each([
    ["google_customer_match", "Email"],
    ["google_customer_match", "Phone"],
    ["google_customer_match", "First Name"],
    ["meta", "email"],
    ["meta", "phone"],
    ["meta", "fn/ln"],
    ["meta", "ct"],
    ["meta", "st"],
    ["meta", "zip"],
    ["meta", "country"],
    ["meta", "dob"],
    ["meta", "gen"],
    ["meta", "external_id"],
    ["tiktok_customer_file", "MAID"],
    ["x_list_audience", "handle"],
    ["snapchat_sam", "phone"],
    ["reddit", "EMAIL_SHA256"],
    ["microsoft_customer_match", "Email"],
    ["linkedin_matched_audience", "email"],
    ["pinterest_customer_list", "email"],
  ])("%s %s that is hashed passes through, nothing stays nothing", (n, f) => {
    const hashed = { normalised: HASH, sha256: HASH }
    expect(normalizeIdentifier(n, f, HASH)).toEqual(hashed)
    expect(normalizeIdentifier(n, f, ` ${HASH.toUpperCase()}\n`)).toEqual(
      hashed
    )
    for (const nothing of ["", "  ", "\t\n", null]) {
      expect(normalizeIdentifier(n, f, nothing)).toEqual({
        normalised: null,
        sha256: null,
      })
    }
  })

  it("has no hash of what a network takes in the clear only", () => {
    expect(
      normalizeIdentifier("google_customer_match", "Country", " us")
    ).toEqual({ normalised: "US", sha256: null })
    expect(
      normalizeIdentifier("google_customer_match", "Zip", " 1229-076  ")
    ).toEqual({ normalised: "1229-076", sha256: null })
  })

  it("says when a network has no such thing", () => {
    expect(() => normalizeIdentifier("reddit", "phone", "1")).toThrow(
      "reddit has no phone."
    )
    expect(() => normalizeIdentifier("myspace", "email", "a@b.co")).toThrow()
  })
})
