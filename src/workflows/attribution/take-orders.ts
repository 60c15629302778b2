import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import { addMs } from "../../domain/time/duration"
import { listConcernedOrders } from "../../modules/recovery/queries/attribution/list-concerned-orders"
import {
  type OrderRow,
  recordOrders,
} from "../../modules/recovery/queries/attribution/record-orders"
import { holdOffErasures } from "../../modules/recovery/queries/contact/hold-off-erasures"
import {
  type OrderHead,
  selectOrderHeads,
} from "../../modules/recovery/queries/medusa/select-order-heads"
import { rowsFromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { ACCOUNT_FIELDS, toAccount } from "../contact/to-account"
import { withoutErased } from "../contact/without-erased"
import { noteBuyers } from "./note-buyers"
import { reconcileOrders } from "./reconcile-orders"

/** What each order means is found out in so many at once. */
const AT_ONCE = 50

/** An order that failed waits this long. */
const PAUSE_MS = 10 * 60_000

/**
 * Makes orders known that no event told of. Those without a cart whose person
 * was never enrolled (renewals, imports, a till) go into the ledger in one
 * statement, and their amounts are read later; only the others are looked at
 * one by one. Answers how many orders there were, drafts left out.
 */
export async function takeOrders(
  container: MedusaContainer,
  ids: string[],
  now: Date
): Promise<number> {
  const recovery = recoveryModule(container)
  const heads = await readHeads(container, ids)
  const rows = heads.map((head) => {
    const placed_at = recovery.toStoryTime(new Date(head.created_at))
    return {
      email: normalizeEmail(head.email),
      account: toAccount(head.customer_id, head.customer),
      at: placed_at,
      codes: head.codes,
      row: {
        order_id: head.id,
        kind: head.draft ? ("draft" as const) : ("direct" as const),
        cart_id: head.cart_id,
        contact_id: null as string | null,
        customer_id: head.customer_id as string | null,
        placed_at: head.draft ? null : placed_at,
        currency_code: head.currency_code,
        canceled_at: toDate(head.canceled_at),
        attributed_at: head.draft ? null : now,
        look_at: head.draft ? null : now,
      } satisfies OrderRow,
    }
  })
  // First of all who has bought: whatever fails below, they are not mailed.
  const placed = rows.filter(({ row }) => row.placed_at)
  const personOf = await recovery.transaction(async (db) => {
    await holdOffErasures(db)
    const told = rows.map(({ row, email, account }) => ({
      ...{ row, email, account },
      customer_id: row.customer_id,
    }))
    const kept = await withoutErased(db, recovery.options, told)
    for (const { row, customer_id } of kept) {
      row.customer_id = customer_id
    }
    return await noteBuyers(db, placed, { secrets: recovery.options, now })
  })
  for (const { row, ...buyer } of placed) {
    row.contact_id = personOf(buyer)
  }
  // The ledger by itself: whoever attributes an order locks it before people.
  const concerned = await recovery.read(async (db) => {
    const plain = placed
      .filter(({ row }) => !row.cart_id)
      .map(({ row, codes }) => ({ ...row, codes }))
    const found = await listConcernedOrders(db, plain)
    await recordOrders(
      db,
      rows
        .map(({ row }) => row)
        .filter((row) => !row.cart_id && !found.has(row.order_id))
    )
    return found
  })
  const singly = rows
    .filter(({ row }) => row.cart_id || concerned.has(row.order_id))
    .map(({ row }) => row.order_id)
  const done = new Set<string>()
  for (let i = 0; i < singly.length; i += AT_ONCE) {
    const ids = singly.slice(i, i + AT_ONCE)
    const told = await reconcileOrders(container, ids, now)
    told.forEach((_, id) => done.add(id))
  }
  // One odd order must not keep anybody's message from going out: it is known
  // from here on, and looked at again.
  await recovery.read((db) =>
    recordOrders(
      db,
      rows.flatMap(({ row }) =>
        singly.includes(row.order_id) && !done.has(row.order_id)
          ? [{ ...row, attributed_at: null, look_at: addMs(now, PAUSE_MS) }]
          : []
      )
    )
  )
  return heads.filter(({ draft }) => !draft).length
}

/** By both ways alike; those that are gone are absent. */
export async function readHeads(
  container: MedusaContainer,
  ids: string[]
): Promise<OrderHead[]> {
  return await rowsFromTables<string, OrderHead>(container, "orders", ids, {
    ofKey: (id) => id,
    ofRow: ({ id }) => id,
    tables: (some) =>
      recoveryModule(container).read((db) => selectOrderHeads(db, some)),
    services: async (some) => {
      const query = container.resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "order",
        fields: [
          "id",
          "is_draft_order",
          "customer_id",
          "email",
          "currency_code",
          "created_at",
          "updated_at",
          "canceled_at",
          "cart.id",
          "promotions.code",
          ...ACCOUNT_FIELDS,
        ],
        filters: { id: some },
      })
      return (
        data as unknown as (Omit<OrderHead, "draft" | "cart_id" | "codes"> & {
          is_draft_order: boolean
          cart?: { id: string } | null
          promotions?: ({ code: string | null } | null)[] | null
        })[]
      ).map(({ is_draft_order, cart, promotions, ...head }) => ({
        ...head,
        draft: Boolean(is_draft_order),
        cart_id: cart?.id ?? null,
        codes: (promotions ?? [])
          .flatMap((promotion) => promotion?.code ?? [])
          .sort(),
      }))
    },
  })
}

function toDate(date: string | Date | null): Date | null {
  return date ? new Date(date) : null
}
