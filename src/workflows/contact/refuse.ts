import type { Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { findOwner } from "../../modules/recovery/queries/contact/find-owner"
import {
  type AddressRow,
  listAddresses,
} from "../../modules/recovery/queries/contact/list-addresses"
import { lockContacts } from "../../modules/recovery/queries/contact/lock-contacts"
import { blockAddress, type BlockOrigin } from "./block-address"

/**
 * Blocks all addresses of the person whose this one is. The person is locked
 * first: who is being made one with another at this moment says no for both.
 * Answers the addresses, and whether any was not blocked before. Only within a
 * transaction.
 */
export async function refuse(
  db: Db,
  secrets: Secrets,
  {
    address_id,
    reason = "unsubscribed",
    at,
    ...origin
  }: {
    address_id: string
    reason?: "unsubscribed" | "complained"
    at: Date
  } & BlockOrigin
): Promise<{ addresses: AddressRow[]; isNew: boolean }> {
  const addresses = await addressesOfOwner(db, address_id)
  const isNew = await blockAddress(db, secrets, {
    addresses,
    reason,
    at,
    ...origin,
  })
  return { addresses, isNew }
}

/**
 * All addresses of the person whose one of them is. The person is locked, so
 * that nobody becomes one with another meanwhile.
 */
export async function addressesOfOwner(
  db: Db,
  addressId: string
): Promise<AddressRow[]> {
  let owner = await findOwner(db, addressId)
  for (let held: string | null = null; owner && owner !== held;) {
    await lockContacts(db, [owner])
    held = owner
    owner = await findOwner(db, addressId)
  }
  return owner ? await listAddresses(db, owner) : []
}
