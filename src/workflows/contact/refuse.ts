import type { Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import {
  type AddressRow,
  listAddresses,
} from "../../modules/recovery/queries/contact/list-addresses"
import { blockAddress } from "./block-address"
import { lockPerson } from "./lock-person"

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
  }: {
    address_id: string
    reason?: "unsubscribed" | "complained"
    at: Date
  }
): Promise<{ addresses: AddressRow[]; isNew: boolean }> {
  const owner = await lockPerson(db, address_id)
  const addresses = owner ? await listAddresses(db, owner) : []
  const isNew = await blockAddress(db, secrets, {
    addresses,
    reason,
    at,
  })
  return { addresses, isNew }
}
