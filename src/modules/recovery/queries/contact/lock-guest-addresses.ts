import type { Db } from "../../db"

/**
 * Locks the addresses of those of the contacts that have no account: only
 * theirs can go to another. Before the contacts, as `upsert-contacts.ts` does.
 */
export async function lockGuestAddresses(
  db: Db,
  contactIds: string[]
): Promise<{ id: string; contact_id: string }[]> {
  return await db.execute<{ id: string; contact_id: string }>(
    `SELECT address.id, address.contact_id
       FROM recovery_address AS address
       JOIN recovery_contact AS contact
         ON contact.id = address.contact_id AND contact.customer_id IS NULL
      WHERE address.contact_id = ANY(?) AND address.deleted_at IS NULL
      ORDER BY address.channel, address.address
        FOR NO KEY UPDATE OF address`,
    [contactIds]
  )
}
