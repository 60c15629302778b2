import type { Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { findAccountContacts } from "../../modules/recovery/queries/contact/find-account-contacts"
import { insertAccountContact } from "../../modules/recovery/queries/contact/insert-account-contact"
import type { KnownContact } from "../../modules/recovery/queries/contact/upsert-contacts"
import { newId } from "../process/new-id"
import { handOver } from "./hand-over"
import { keepRefusal } from "./keep-refusal"
import { mergeContacts } from "./merge-contacts"

/**
 * An account's own address is known as another person's: as a guest's, who is
 * that account; or as another account's, who had it before. Only within a
 * transaction that holds the address.
 */
export async function settleAccount(
  db: Db,
  {
    customer_id,
    owner,
    secrets,
    now,
  }: {
    customer_id: string
    owner: KnownContact
    secrets: Secrets
    now: Date
  }
): Promise<void> {
  const [home = null] = await findAccountContacts(db, [customer_id])
  if (home === owner.id) {
    // Settled a moment ago, by a second cart of theirs.
    return
  }
  if (owner.customer_id === null && !home) {
    return
  }
  const to =
    home ?? (await insertAccountContact(db, { id: newId("rcon"), customer_id }))
  await (owner.customer_id === null
    ? mergeContacts(db, [to, owner.id], now)
    : handOver(db, {
        address_ids: [owner.address_id],
        from: owner.id,
        to,
        at: now,
      }))
  await keepRefusal(db, secrets, to, now)
}
