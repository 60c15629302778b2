import { whoIsKept } from "../../domain/contact/who-is-kept"
import type { Db } from "../../modules/recovery/db"
import { joinContacts } from "../../modules/recovery/queries/contact/join-contacts"
import { lockContacts } from "../../modules/recovery/queries/contact/lock-contacts"
import { lockGuestAddresses } from "../../modules/recovery/queries/contact/lock-guest-addresses"
import { handOver } from "./hand-over"

/**
 * Makes two contacts one person: addresses, enrollments, and by their
 * addresses links and messages become those of the one that is kept, by
 * `who-is-kept.ts`; the other is gone. A table that knows people by their
 * contact is moved here, too. Answers who is kept; null when both have an
 * account, or one is gone already or was erased. Only within a transaction.
 */
export async function mergeContacts(
  db: Db,
  ids: [string, string],
  at: Date
): Promise<string | null> {
  const addresses = await lockGuestAddresses(db, ids)
  const [a, b] = await lockContacts(db, ids)
  const pair = a && b && !a.erased_at && !b.erased_at && whoIsKept(a, b)
  if (!pair) {
    return null
  }
  const { kept, gone } = pair
  await handOver(db, {
    address_ids: addresses
      .filter(({ contact_id }) => contact_id === gone.id)
      .map(({ id }) => id),
    from: gone.id,
    to: kept.id,
    at,
  })
  await joinContacts(db, { gone: gone.id, kept: kept.id, at })
  return kept.id
}
