import type { BlockReason } from "../../domain/contact/block"
import type { Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { listAddresses } from "../../modules/recovery/queries/contact/list-addresses"
import { keepNo } from "../consent/keep-no"
import { blockAddress } from "./block-address"
import { findBlocks } from "./find-blocks"

/**
 * Who has unsubscribed, complained or said no has said so for themselves: it
 * holds for an address that becomes theirs later as well, from where the first
 * was. A mailbox that is not there, or a block of another kind, is about that
 * one address.
 */
export async function keepRefusal(
  db: Db,
  secrets: Secrets,
  contactId: string,
  at: Date
): Promise<void> {
  const addresses = await listAddresses(db, contactId)
  const blocks = await findBlocks(
    db,
    secrets,
    addresses.map(({ address }) => address)
  )
  const said = [...blocks.values()].flatMap(({ all }) => all)
  const refusals = new Map(
    said
      .filter(({ reason }) => REFUSALS.has(reason))
      .map((block) => [`${block.reason} ${block.source}`, block])
  )
  for (const { reason, source, blocked_by, note } of refusals.values()) {
    const origin = { source, by: blocked_by, note }
    await blockAddress(db, secrets, { addresses, reason, at, ...origin })
  }
  await keepNo(db, contactId, addresses)
}

const REFUSALS = new Set<BlockReason>(["unsubscribed", "complained"])
