import { hashIdentifier, isHashed } from "../identifiers/hash-identifier"
import type { Network } from "../network"
import { FORMATS } from "./format"
import type { Identifier } from "./network-format"

/** What networks, and the tools that feed them, call the same thing. */
const NAMES: Record<Identifier, string> = {
  email: "email emails em",
  phone: "phone phones ph phonenumber mobile",
  name: "name firstname lastname fn ln fnln givenname familyname",
  city: "city ct",
  state: "state st province",
  zip: "zip zp zipcode postalcode",
  country: "country countrycode",
  birth_date: "dob db birthdate dateofbirth",
  gender: "gen ge gender",
  ad_id: "adid maid madid mobileid mobileadid idfa aaid gaid deviceid",
  handle: "handle username",
  external_id: "externalid externid",
}

const IDENTIFIERS = new Map(
  Object.entries(NAMES).flatMap(([identifier, names]) =>
    names.split(" ").map((name) => [name, identifier as Identifier] as const)
  )
)

export type NormalizedIdentifier = {
  normalised: string | null
  /** Null as well where the network takes it only in the clear. */
  sha256: string | null
}

/**
 * One identifier as a network wants it, by the names that samples go by:
 * `google_customer_match`, `First Name`; `meta`, `fn/ln`. A country helps to
 * read what was written inside it.
 */
export function normalizeIdentifier(
  network: string,
  field: string,
  input: string | null,
  { country = null }: { country?: string | null } = {}
): NormalizedIdentifier {
  const rule = ruleOf(network, field)
  if (rule === undefined) {
    throw new Error(`${network} has no ${field}.`)
  }
  const trimmed = input?.trim() ?? ""
  const normalised =
    input === null || trimmed === ""
      ? null
      : isHashed(trimmed)
        ? trimmed.toLowerCase()
        : rule.normalize(input, country)
  return { normalised, sha256: rule.hashed ? hashIdentifier(normalised) : null }
}

function ruleOf(network: string, field: string) {
  const name = network.toLowerCase().split("_")[0] as Network
  const identifier = IDENTIFIERS.get(
    field
      .toLowerCase()
      .replace(/_?sha256$/, "")
      .replace(/[^a-z]/g, "")
  )
  return identifier && FORMATS[name]?.rules[identifier]
}
