import type { BlockReason } from "../../domain/contact/block"
import type { Db } from "../../modules/recovery/db"
import { findSuppressions } from "../../modules/recovery/queries/contact/find-suppressions"

export type Hashed = {
  channel: string
  reason: BlockReason
  hash: string
  /** Under whatever secret it may be blocked already. */
  anyOf: string[]
}

export const hashKey = ({
  channel,
  reason,
  hash,
}: Pick<Hashed, "channel" | "reason" | "hash">): string =>
  `${channel} ${hash} ${reason}`

/**
 * Those that are not blocked for their reason yet, each once. An admin's own
 * block can be taken back, and so stands for nothing else.
 */
export async function notBlockedYet<T extends Hashed>(
  db: Db,
  all: T[]
): Promise<T[]> {
  const blocked = new Set<string>()
  for (const channel of new Set(all.map((one) => one.channel))) {
    const hashes = all.flatMap((one) =>
      one.channel === channel ? one.anyOf : []
    )
    const rows = await findSuppressions(db, channel, [...new Set(hashes)])
    for (const { address_hash, reason, source } of rows) {
      if (source !== "admin") {
        blocked.add(hashKey({ channel, reason, hash: address_hash }))
      }
    }
  }
  const fresh = new Map<string, T>()
  for (const one of all) {
    const isBlocked = one.anyOf.some((hash) =>
      blocked.has(hashKey({ ...one, hash }))
    )
    const key = hashKey(one)
    if (!isBlocked && !fresh.has(key)) {
      fresh.set(key, one)
    }
  }
  return [...fresh.values()]
}
