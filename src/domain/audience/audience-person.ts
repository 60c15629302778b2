/**
 * What a file may hold of a person, at an address of theirs that they let ads
 * have. An address may be the network's own hash of it: of people who were
 * erased nothing else is left, and it passes through as it is.
 */
export type AudiencePerson = {
  contact_id: string
  email: string | null
  phone: string | null
  first_name: string | null
  last_name: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  /** ISO 3166 alpha-2, in any case. */
  country_code: string | null
  value: number | null
}
