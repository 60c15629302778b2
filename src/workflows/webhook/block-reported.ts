import type { Secrets } from "../../domain/contact/hash-address"
import type { BlockingReason } from "../../domain/webhook/provider-event"
import type { Db } from "../../modules/recovery/db"
import { findAddress } from "../../modules/recovery/queries/contact/find-address"
import { blockAddress } from "../contact/block-address"
import { refuse } from "../contact/refuse"

export type ReportedBlock = {
  channel: string
  /** Normalized. */
  address: string
  reason: BlockingReason
  at: Date
}

/**
 * Blocks what providers reported, known here or not. Who said no said it for
 * all their addresses; a mailbox that is not there says nothing of another.
 */
export async function blockReported(
  db: Db,
  secrets: Secrets,
  blocks: ReportedBlock[]
): Promise<void> {
  // In one order, so that two calls never wait for each other.
  for (const block of [...blocks].sort((a, b) =>
    a.address < b.address ? -1 : 1
  )) {
    const { channel, address, reason, at } = block
    const known = await findAddress(db, channel, address)
    if (known && reason !== "bounced") {
      await refuse(db, secrets, { address_id: known.id, reason, at })
    } else {
      const addresses = [known ?? { channel, address }]
      await blockAddress(db, secrets, { addresses, reason, at })
    }
  }
}
