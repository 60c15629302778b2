import type { Person } from "./cast"

/** A person's address in Medusa's form. */
export function addressOf(person: Person) {
  return {
    first_name: person.first,
    last_name: person.last,
    address_1: person.street,
    city: person.city,
    postal_code: person.postal,
    country_code: person.country,
    ...(person.phone && { phone: person.phone }),
  }
}
