/** What an address of Medusa tells of who somebody is and where they live. */
export type AddressRecord = {
  first_name: string | null
  last_name: string | null
  phone: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
}

/** SQL for such an address as JSON; null where there is none. */
export const addressJson = (row: string) => `
  CASE WHEN ${row}.id IS NOT NULL THEN json_build_object(
    'first_name', ${row}.first_name, 'last_name', ${row}.last_name,
    'phone', ${row}.phone, 'city', ${row}.city,
    'province', ${row}.province, 'postal_code', ${row}.postal_code,
    'country_code', ${row}.country_code) END`
