import { isErasedAddress } from "../../domain/contact/erased-address"
import { hashAddress, type Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import {
  blockAddresses,
  type BlockRow,
} from "../../modules/recovery/queries/contact/block-addresses"
import { newId } from "../process/new-id"

/**
 * Blocks addresses. Where an address is kept with its hash, that is blocked
 * too: a secret that was changed by mistake, and is put right later, must
 * forget nobody who unsubscribed meanwhile. True when one of them is new.
 */
export async function blockAddress(
  db: Db,
  { secret }: Secrets,
  input: {
    addresses: { channel: string; address: string; address_hash?: string }[]
    reason: BlockRow["reason"]
    at: Date
  }
): Promise<boolean> {
  const keys = input.addresses.flatMap(({ channel, address, address_hash }) =>
    [
      isErasedAddress(address) ? "" : hashAddress(secret, channel, address),
      address_hash,
    ]
      .filter((hash) => hash !== undefined && hash !== "")
      .map((hash) => `${channel}:${hash}`)
  )
  return await blockAddresses(
    db,
    [...new Set(keys)].map((key) => ({
      id: newId("rsup"),
      channel: key.slice(0, key.indexOf(":")),
      address_hash: key.slice(key.indexOf(":") + 1),
      reason: input.reason,
      blocked_at: input.at,
    }))
  )
}
