import type { Db } from "../../modules/recovery/db"
import { findOwner } from "../../modules/recovery/queries/contact/find-owner"
import { lockContacts } from "../../modules/recovery/queries/contact/lock-contacts"

/**
 * Locks the person whose an address is, also one who is being made one with
 * another at this moment. Null when the address is gone. Only within a
 * transaction.
 */
export async function lockPerson(
  db: Db,
  addressId: string
): Promise<string | null> {
  let owner = await findOwner(db, addressId)
  for (let held: string | null = null; owner && owner !== held;) {
    await lockContacts(db, [owner])
    held = owner
    owner = await findOwner(db, addressId)
  }
  return owner
}
