/** What a file may hold of one address whose reader agreed to ads. */
export type AudiencePerson = {
  contact_id: string
  email: string | null
  phone: string | null
  first_name: string | null
  last_name: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  /** Alpha-2, in any case. */
  country_code: string | null
  /** What they spent, in major units of one currency. */
  value: number | null
}
