import type { CartFacts } from "../../domain/tracking/cart-facts"
import type { Db } from "../../modules/recovery/db"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import type { KnownContact } from "../../modules/recovery/queries/contact/upsert-contacts"
import { changeContact } from "../../modules/recovery/queries/enrollment/change-contact"
import { knowPeople } from "../contact/know-people"
import { tellPerson } from "./tell-person"

/**
 * The shopper changed the address on the enrollment's own cart: it is for that
 * address now, and its person's. Answers the contact; null when they are in
 * another sequence already, or were erased. Only within a transaction that
 * began with `holdOffErasures`.
 */
export async function moveEnrollment(
  db: Db,
  input: {
    enrollment_id: string
    cart: CartFacts
    options: RecoveryOptions
    now: Date
  }
): Promise<KnownContact | null> {
  const { enrollment_id, cart, options, now } = input
  let changed = false
  const people = await knowPeople(db, [tellPerson(cart, options)], {
    secrets: options,
    now,
    before: async (known) => {
      const contact = known.get(cart.email!)
      changed =
        contact !== undefined &&
        (await changeContact(db, {
          id: enrollment_id,
          contact_id: contact.id,
          address_id: contact.address_id,
        }))
    },
  })
  return changed ? people.get(cart.email!)! : null
}
