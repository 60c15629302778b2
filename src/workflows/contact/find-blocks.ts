import { addressHashes, type Secrets } from "../../domain/contact/hash-address"
import { EMAIL } from "../../domain/touch/channel"
import type { Db } from "../../modules/recovery/db"
import {
  findSuppressions,
  type SuppressionRow,
} from "../../modules/recovery/queries/contact/find-suppressions"

type Reason = Omit<SuppressionRow, "address_hash">

/** Why and since when an address is blocked. */
export type Block = Reason & {
  /** All reasons, the first first; the one above weighs most. */
  all: Reason[]
}

/** What somebody said weighs more than what became of a mailbox. */
const WEIGHT = ["complained", "unsubscribed", "erased", "bounced"]

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
    const all = found
      .filter(({ address_hash }) => keys.includes(address_hash))
      .map(({ address_hash: _, ...reason }) => reason)
    const [first] = WEIGHT.flatMap(
      (reason) => all.find((block) => block.reason === reason) ?? []
    )
    if (first) {
      blocks.set(address, { ...first, all })
    }
  }
  return blocks
}
