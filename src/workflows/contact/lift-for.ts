import { addressHashes, type Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { liftBlocks } from "../../modules/recovery/queries/contact/lift-blocks"
import type { AddressToBlock } from "./block-address"

/**
 * Lifts blocks of addresses, under whatever secret they were made. Answers how
 * many there were.
 */
export async function liftFor(
  db: Db,
  secrets: Secrets,
  addresses: AddressToBlock[],
  what: Omit<Parameters<typeof liftBlocks>[1], "keys">
): Promise<number> {
  const keys = addresses.flatMap(({ channel, address, address_hash }) =>
    [
      ...addressHashes(secrets, channel, address),
      ...(address_hash ? [address_hash] : []),
    ].map((hash) => ({ channel, address_hash: hash }))
  )
  return await liftBlocks(db, { ...what, keys })
}
