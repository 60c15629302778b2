import type { Secrets } from "../../domain/contact/hash-address"
import type { BlockingReason } from "../../domain/webhook/provider-event"
import type { Db } from "../../modules/recovery/db"
import { listAddresses } from "../../modules/recovery/queries/contact/list-addresses"
import { findAddress } from "../../modules/recovery/queries/contact/find-address"
import { blockAddress } from "../contact/block-address"

export type ReportedBlock = {
  channel: string
  /** Normalized. */
  address: string
  reason: BlockingReason
  at: Date
  /**
   * Somebody said no, which counts for all their addresses; a mailbox that is
   * not there says nothing of another.
   */
  whole: boolean
}

/** Blocks what providers reported, known here or not. */
export async function blockReported(
  db: Db,
  secrets: Secrets,
  blocks: ReportedBlock[]
): Promise<void> {
  for (const { channel, address, reason, at, whole } of blocks) {
    const known = await findAddress(db, channel, address)
    const addresses = !known
      ? [{ channel, address }]
      : whole
        ? await listAddresses(db, known.contact_id)
        : [known]
    await blockAddress(db, secrets, { addresses, reason, at })
  }
}
