import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { pageAccounts } from "../../modules/recovery/queries/contact/page-accounts"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import { selectLiveCustomers } from "../../modules/recovery/queries/medusa/select-live-customers"
import type { Finding } from "../finding"
import { rowsFromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { eachPerson } from "./each-person"
import { eraseDeletedCustomer } from "./erase-deleted-customer"

const CURSOR = "followed_customers"

/** Accounts in a tick: a million are gone through in less than two days. */
const PAGE = 500

/**
 * Finds accounts that were deleted without an event that reached us, a little
 * further with each tick: an event may be lost, a wish to be forgotten not.
 */
export async function followDeletedCustomers(
  container: MedusaContainer,
  { now, cursors }: Pick<Finding, "now" | "cursors">
): Promise<void> {
  const recovery = recoveryModule(container)
  const after = cursors.get(CURSOR) ?? ""
  const ids = await recovery.read((db) =>
    pageAccounts(db, { after, limit: PAGE })
  )
  const there = new Set(
    (await findLive(container, ids)).map((customer) => customer.id)
  )
  const gone = ids.filter((id) => !there.has(id))
  const deleted = gone.length ? await findDeleted(container, gone) : []
  try {
    await eachPerson(deleted, (id) => eraseDeletedCustomer(container, id, now))
  } finally {
    // Whoever could not be erased is come to again with the next round.
    const next = ids.length === PAGE ? ids.at(-1)! : null
    if (next !== (after || null)) {
      await recovery.read((db) => setCursor(db, CURSOR, next))
    }
  }
}

/** Whose row is not there at all may be another database's: nothing is done. */
async function findDeleted(
  container: MedusaContainer,
  ids: string[]
): Promise<string[]> {
  const rows = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { id: ids },
      { select: ["id", "deleted_at"], take: ids.length, withDeleted: true }
    )
  return rows.filter((row) => row.deleted_at).map(({ id }) => id)
}

async function findLive(
  container: MedusaContainer,
  ids: string[]
): Promise<{ id: string }[]> {
  return ids.length
    ? await rowsFromTables(container, "customers", ids, {
        ofKey: (id) => id,
        ofRow: ({ id }) => id,
        tables: (some) =>
          recoveryModule(container).read((db) => selectLiveCustomers(db, some)),
        services: (some) =>
          container
            .resolve(Modules.CUSTOMER)
            .listCustomers({ id: some }, { select: ["id"], take: some.length }),
      })
    : []
}
