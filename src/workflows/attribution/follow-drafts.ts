import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { forgetDrafts } from "../../modules/recovery/queries/attribution/forget-drafts"
import { listOpenDrafts } from "../../modules/recovery/queries/attribution/list-open-drafts"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import { selectDraftIds } from "../../modules/recovery/queries/medusa/select-draft-ids"
import { selectDraftStates } from "../../modules/recovery/queries/medusa/select-draft-states"
import type { Finding } from "../finding"
import { rangeFromTables, rowsFromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { reconcileOrders } from "./reconcile-orders"
import { takeOrders } from "./take-orders"

const PAGE = 1_000

/** Where the next tick goes on when there are more drafts than a page. */
const CURSOR = "followed_drafts"

/**
 * Sees which known drafts have become orders, in case no event told of it: a
 * converted draft keeps its id, which every cursor has passed by then.
 * Answers how many it found.
 */
export async function followDrafts(
  container: MedusaContainer,
  { now, cursors }: Finding
): Promise<number> {
  const recovery = recoveryModule(container)
  const begun = cursors.get(CURSOR)
  const ids = await recovery.read((db) =>
    listOpenDrafts(db, { after: begun ?? "", limit: PAGE })
  )
  const stopped = ids.length === PAGE ? ids.at(-1)! : null
  if (stopped !== (begun ?? null)) {
    await recovery.read((db) => setCursor(db, CURSOR, stopped))
  }
  if (!ids.length) {
    return 0
  }
  const states = await readStates(container, ids)
  const there = new Set(states.map(({ id }) => id))
  const gone = ids.filter((id) => !there.has(id))
  if (gone.length) {
    await recovery.read((db) => forgetDrafts(db, gone))
  }
  const converted = states.filter(({ draft }) => !draft).map(({ id }) => id)
  if (converted.length) {
    await reconcileOrders(container, converted, now)
  }
  return converted.length
}

/** Drafts from before the installation may become orders after it. */
export async function noteOldDrafts(container: MedusaContainer): Promise<void> {
  const recovery = recoveryModule(container)
  let after = ""
  let ids: string[]
  do {
    ids = await rangeFromTables(container, "orders", {
      isEmpty: (page) => page.length === 0,
      tables: () =>
        recovery.read((db) => selectDraftIds(db, { after, limit: PAGE })),
      services: (most) =>
        listIds(container, { id: { $gt: after }, is_draft_order: true }, most),
    })
    await takeOrders(container, ids, recovery.now())
    after = ids.at(-1) ?? after
  } while (ids.length === PAGE)
}

type DraftState = { id: string; draft: boolean }

async function readStates(container: MedusaContainer, ids: string[]) {
  return await rowsFromTables<string, DraftState>(container, "orders", ids, {
    ofKey: (id) => id,
    ofRow: ({ id }) => id,
    tables: (some) =>
      recoveryModule(container).read((db) => selectDraftStates(db, some)),
    services: async (some) => {
      const drafts = new Set(
        await listIds(container, { id: some, is_draft_order: true })
      )
      const all = await listIds(container, { id: some })
      return all.map((id) => ({ id, draft: drafts.has(id) }))
    },
  })
}

async function listIds(
  container: MedusaContainer,
  filter: object,
  take = PAGE
): Promise<string[]> {
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders(filter as never, {
      select: ["id"],
      take,
      order: { id: "ASC" },
    })
  return orders.map(({ id }) => id)
}
