import type { BlockReason } from "../../domain/contact/block"
import { addressHashes } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { blockAddresses } from "../../modules/recovery/queries/contact/block-addresses"
import {
  findKnownAddresses,
  type KnownAddress,
} from "../../modules/recovery/queries/contact/find-known-addresses"
import { listAddressesOf } from "../../modules/recovery/queries/contact/list-addresses-of"
import { lockContacts } from "../../modules/recovery/queries/contact/lock-contacts"
import { newId } from "../process/new-id"
import type { RecoveryModuleService } from "../recovery-module"
import { endStories } from "./end-stories"
import { type Hashed, hashKey, notBlockedYet } from "./not-blocked-yet"

export type ImportedBlock = {
  channel: string
  /** Normalized; null where only its HMAC is known. */
  address: string | null
  address_hash: string | null
  reason: BlockReason
  at: Date | null
}

type Context = { by: string | null; now: Date }

/** Two imports may wait for each other; then one begins its batch anew. */
const DEADLOCK = "40P01"
const MOST_TRIES = 5

/**
 * Blocks a part of a file in one transaction. Who said no elsewhere said it
 * for all their addresses; a mailbox that is not there says nothing of
 * another. Answers how many were not blocked for that reason before, and how
 * many sequences ended.
 */
export async function importBatch(
  recovery: RecoveryModuleService,
  batch: ImportedBlock[],
  context: Context
): Promise<{ added: number; ended: number }> {
  for (let tries = 1; ; tries++) {
    try {
      return await recovery.transaction((db) =>
        take(db, recovery, batch, context)
      )
    } catch (error) {
      if (
        (error as { code?: string }).code !== DEADLOCK ||
        tries > MOST_TRIES
      ) {
        throw error
      }
    }
  }
}

async function take(
  db: Db,
  { options }: RecoveryModuleService,
  batch: ImportedBlock[],
  { by, now }: Context
): Promise<{ added: number; ended: number }> {
  const hashed = <T extends Omit<ImportedBlock, "address_hash">>(
    one: T,
    kept: string | null
  ): (T & Hashed)[] => {
    const own = one.address
      ? addressHashes(options, one.channel, one.address)
      : []
    // Where it is kept by another hash, that is blocked, too.
    const hashes = [...new Set([...own.slice(0, 1), ...(kept ? [kept] : [])])]
    return hashes.map((hash) => ({ ...one, hash, anyOf: [...own, hash] }))
  }
  const asked = batch.map((one) => hashed(one, one.address_hash)[0]!)
  const known = new Known(await findKnownAddresses(db, asked))
  const refusing = new Map(
    asked.flatMap((one) => {
      const row = one.reason === "bounced" ? undefined : known.get(one)
      return row ? [[row.contact_id, one] as const] : []
    })
  )
  const people = [...refusing.keys()]
  if (people.length) {
    await lockContacts(db, people)
  }
  const theirs = people.length ? await listAddressesOf(db, people) : []
  const also = [
    ...asked.flatMap((one) => {
      const row = known.get(one)
      return row ? hashed({ ...one, ...row }, row.address_hash) : []
    }),
    ...theirs.flatMap((row) =>
      hashed({ ...refusing.get(row.contact_id)!, ...row }, row.address_hash)
    ),
  ]
  const fresh = await notBlockedYet(db, [...asked, ...also])
  await blockAddresses(
    db,
    fresh.map(({ channel, hash, reason, at }) => ({
      id: newId("rsup"),
      channel,
      address_hash: hash,
      reason,
      source: "import",
      blocked_at: at && at < now ? at : now,
      blocked_by: by,
      note: null,
    }))
  )
  const keys = new Set(fresh.map(hashKey))
  const stops = asked.flatMap(({ channel, reason, ...one }) => {
    const row = known.get({ channel, ...one })
    return row ? [{ channel, reason, address: row.address }] : []
  })
  return {
    // An address that stands twice in the file is there already.
    added: asked.filter((one) => keys.delete(hashKey(one))).length,
    ended: await endStories(db, stops, now),
  }
}

/** Addresses that we know, by themselves and by their HMAC. */
class Known {
  private readonly rows: Map<string, KnownAddress>

  constructor(rows: KnownAddress[]) {
    this.rows = new Map(
      rows.flatMap((row) => [
        [`${row.channel} ${row.address}`, row],
        [`${row.channel} ${row.address_hash}`, row],
      ])
    )
  }

  get(one: { channel: string; address: string | null; hash: string }) {
    return this.rows.get(`${one.channel} ${one.address ?? one.hash}`)
  }
}
