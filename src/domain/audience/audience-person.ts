<<<<<<< HEAD
<<<<<<< HEAD
/** What a file may hold of one address whose reader agreed to ads. */
=======
=======
>>>>>>> export
/**
 * What a file may hold of a person, at an address of theirs that they let ads
 * have. An address may be the network's own hash of it: of people who were
 * erased nothing else is left, and it passes through as it is.
 */
<<<<<<< HEAD
>>>>>>> formats
=======
>>>>>>> export
export type AudiencePerson = {
  contact_id: string
  email: string | null
  phone: string | null
  first_name: string | null
  last_name: string | null
  city: string | null
  province: string | null
  postal_code: string | null
<<<<<<< HEAD
<<<<<<< HEAD
  /** Alpha-2, in any case. */
  country_code: string | null
  /** What they spent, in major units of one currency. */
=======
  /** ISO 3166 alpha-2, in any case. */
  country_code: string | null
>>>>>>> formats
=======
  /** ISO 3166 alpha-2, in any case. */
  country_code: string | null
>>>>>>> export
  value: number | null
}
