import type { Db } from "../../modules/recovery/db"
import { insertConsents } from "../../modules/recovery/queries/consent/insert-consents"
import { listRefusals } from "../../modules/recovery/queries/consent/list-refusals"
import { newId } from "../process/new-id"

/**
 * Whoever has said no has said it for themselves: it holds for an address that
 * becomes theirs later as well, from the time when they said it. Where it holds
 * already nothing is written.
 */
export async function keepNo(
  db: Db,
  contactId: string,
  addresses: readonly { id: string }[]
): Promise<void> {
  const refusals = await listRefusals(db, contactId)
  const known = new Set(
    refusals.map(({ address_id, purpose }) => `${address_id} ${purpose}`)
  )
  const missing = refusals.flatMap(({ address_id: _, ...refusal }) =>
    addresses
      .filter(({ id }) => !known.has(`${id} ${refusal.purpose}`))
      .map(({ id }) => ({
        ...refusal,
        id: newId("rcns"),
        address_id: id,
        decision: "withdrawn" as const,
        basis: null,
        wording_id: null,
        actor_id: null,
        note: null,
      }))
  )
  if (missing.length) {
    await insertConsents(db, missing)
  }
}
