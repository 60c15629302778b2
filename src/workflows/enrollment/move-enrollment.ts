import type { MedusaContainer } from "@medusajs/framework/types"

import type { CartFacts } from "../../domain/tracking/cart-facts"
import { upsertContacts } from "../../modules/recovery/queries/contact/upsert-contacts"
import { changeContact } from "../../modules/recovery/queries/enrollment/change-contact"
import { recoveryModule } from "../recovery-module"
import { toContact } from "./to-contact"

/**
 * The shopper changed the address on the cart: the enrollment is that
 * person's now. Answers the contact; null when they are in a sequence already.
 */
export async function moveEnrollment(
  container: MedusaContainer,
  enrollmentId: string,
  cart: CartFacts
): Promise<{ id: string; last_order_at: Date | null } | null> {
  const recovery = recoveryModule(container)
  return await recovery.transaction(async (db) => {
    const contacts = await upsertContacts(db, [
      toContact(cart, recovery.options),
    ])
    const contact = contacts.get(cart.email!)!
    const changed = await changeContact(db, {
      id: enrollmentId,
      contact_id: contact.id,
    })
    return changed ? contact : null
  })
}
