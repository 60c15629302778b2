import type { MedusaContainer } from "@medusajs/framework/types"

import { mayLift } from "../../domain/contact/block"
import { addressHashes } from "../../domain/contact/hash-address"
import { EMAIL } from "../../domain/touch/channel"
import { listLifted } from "../../modules/recovery/queries/contact/list-lifted"
import type { AdminBlock, AdminBlocksResponse } from "../../types"
import { findBlocks } from "../contact/find-blocks"
import { recoveryModule } from "../recovery-module"
import { nameStaff } from "./name-staff"

/** Whether an address may be written to, why not, and what was lifted. */
export async function describeBlocks(
  container: MedusaContainer,
  email: string
): Promise<AdminBlocksResponse["address"]> {
  const recovery = recoveryModule(container)
  const hashes = addressHashes(recovery.options, EMAIL, email)
  const { block, lifted } = await recovery.read(async (db) => ({
    block: (await findBlocks(db, recovery.options, [email])).get(email),
    lifted: await listLifted(db, EMAIL, hashes),
  }))
  const all = block?.all ?? []
  const nameOf = await nameStaff(container, [
    ...all.map(({ blocked_by }) => blocked_by),
    ...lifted.flatMap(({ blocked_by, lifted_by }) => [blocked_by, lifted_by]),
  ])
  const toBlock = (row: (typeof all)[number]): AdminBlock => ({
    reason: row.reason,
    source: row.source,
    at: new Date(row.blocked_at).toISOString(),
    by: nameOf(row.blocked_by),
    note: row.note,
  })
  return {
    email,
    may_email: !block,
    may_lift: all.some(mayLift),
    blocks: all.map(toBlock),
    lifted: lifted.map((row) => ({
      ...toBlock(row),
      lifted_at: new Date(row.lifted_at).toISOString(),
      lifted_by: nameOf(row.lifted_by),
      lift_note: row.lift_note,
    })),
  }
}
