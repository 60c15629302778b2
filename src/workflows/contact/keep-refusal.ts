import type { Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { listAddresses } from "../../modules/recovery/queries/contact/list-addresses"
import { blockAddress } from "./block-address"
import { findBlocks } from "./find-blocks"

/**
 * Who has unsubscribed, or complained, has said so for themselves: an address that becomes
 * theirs later is blocked as well. A mailbox that is not there, or a block of
 * another kind, is about that one address.
 */
export async function keepRefusal(
  db: Db,
  secrets: Secrets,
  contactId: string,
  at: Date
): Promise<void> {
  const addresses = await listAddresses(db, contactId)
  const blocks = await findBlocks(
    db,
    secrets,
    addresses.map(({ address }) => address)
  )
  const reasons = [...blocks.values()].flatMap(({ all }) =>
    all.map(({ reason }) => reason)
  )
  for (const reason of ["unsubscribed", "complained"] as const) {
    if (reasons.includes(reason)) {
      await blockAddress(db, secrets, { addresses, reason, at })
    }
  }
}
