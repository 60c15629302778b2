import type { Db } from "../../modules/recovery/db"
import { findAddress } from "../../modules/recovery/queries/contact/find-address"
import type { AddressToBlock } from "./block-address"
import { addressesOfOwner } from "./refuse"

/**
 * An address with all others of its person, who is locked; by itself where it
 * is not known. Only within a transaction.
 */
export async function addressesOfPerson(
  db: Db,
  channel: string,
  address: string
): Promise<AddressToBlock[]> {
  const known = await findAddress(db, channel, address)
  const all = known ? await addressesOfOwner(db, known.id) : []
  return all.length ? all : [{ channel, address }]
}
