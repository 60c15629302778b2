import { addressHashes, type Secrets } from "../../domain/contact/hash-address"
import { EMAIL } from "../../domain/touch/channel"
import type { Db } from "../../modules/recovery/db"
import { findSuppressions } from "../../modules/recovery/queries/contact/find-suppressions"

export type Block = { reason: string; blocked_at: Date }

/** Those of the addresses that are blocked, under whatever secret it was. */
export async function findBlocks(
  db: Db,
  secrets: Secrets,
  addresses: Iterable<string>,
  channel: string = EMAIL
): Promise<Map<string, Block>> {
  const hashes = new Map(
    [...addresses].map((address) => [
      address,
      addressHashes(secrets, channel, address),
    ])
  )
  if (!hashes.size) {
    return new Map()
  }
  const found = await findSuppressions(db, channel, [...hashes.values()].flat())
  const blocks = new Map<string, Block>()
  for (const [address, keys] of hashes) {
    const key = keys.find((hash) => found.has(hash))
    if (key) {
      blocks.set(address, found.get(key)!)
    }
  }
  return blocks
}
