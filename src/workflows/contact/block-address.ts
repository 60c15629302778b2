import {
  type BlockReason,
  type BlockSource,
  USUAL_SOURCE,
} from "../../domain/contact/block"
import { hashAddress, type Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import {
  blockAddresses,
  type NewBlock,
} from "../../modules/recovery/queries/contact/block-addresses"
import { newId } from "../process/new-id"

/** Where a block comes from; an admin says who they are, and why. */
export type BlockOrigin = {
  source?: BlockSource
  by?: string | null
  note?: string | null
}

export type AddressToBlock = {
  channel: string
  address: string
  address_hash?: string
}

/**
 * Blocks addresses. Where an address is kept with its hash, that is blocked
 * too: a secret that was changed by mistake, and is put right later, must
 * forget nobody who unsubscribed meanwhile. True when one of them is new.
 */
export async function blockAddress(
  db: Db,
  secrets: Secrets,
  input: {
    addresses: AddressToBlock[]
    reason: BlockReason
    at: Date
  } & BlockOrigin
): Promise<boolean> {
  const { addresses, reason, at, ...origin } = input
  const blocks = addresses.map((address) => ({
    ...address,
    ...origin,
    reason,
    at,
  }))
  return (await blockEach(db, secrets, blocks)).length > 0
}

/** The same of many, each with a reason of its own. Answers what is new. */
export async function blockEach(
  db: Db,
  { secret }: Secrets,
  blocks: (AddressToBlock & { reason: BlockReason; at: Date } & BlockOrigin)[]
): Promise<NewBlock[]> {
  const rows = blocks.flatMap(
    ({ channel, address, address_hash, reason, at, source, by, note }) =>
      [...new Set([hashAddress(secret, channel, address), address_hash])]
        .filter((hash) => hash !== undefined && hash !== "")
        .map((hash) => ({
          id: newId("rsup"),
          channel,
          address_hash: hash!,
          reason,
          source: source ?? USUAL_SOURCE[reason],
          blocked_at: at,
          blocked_by: by ?? null,
          note: note ?? null,
        }))
  )
  return rows.length ? await blockAddresses(db, rows) : []
}
