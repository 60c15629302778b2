import { MedusaError } from "@medusajs/framework/utils"

import { isTime } from "../../domain/report/is-time"
import { readCursor, writeCursor } from "../../domain/report/page-cursor"
import { searchTerm } from "../../domain/report/search-term"
import type { Db } from "../../modules/recovery/db"
import type {
  After,
  CartOrder,
  SortColumn,
} from "../../modules/recovery/queries/report/cart-runs"
import {
  type CappedCount,
  countAbandonedCarts,
  countFoundCarts,
} from "../../modules/recovery/queries/report/count-abandoned-carts"
import type { ChannelFilter } from "../../modules/recovery/queries/report/of-channels"
import { foldSearchText } from "../../modules/recovery/queries/report/fold-search-text"
import { isListed } from "../../modules/recovery/queries/report/is-listed"
import {
  pageAbandonedCarts,
  type Search,
} from "../../modules/recovery/queries/report/page-abandoned-carts"
import type { PageRow } from "../../modules/recovery/queries/report/page-row"
import { showAbandonedCarts } from "../../modules/recovery/queries/report/show-abandoned-carts"
import {
  type AbandonedCartStatus,
  type AdminAbandonedCartListResponse,
  CART_STATUSES,
} from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import { findPage, LAST, type Page, type PageWanted } from "./find-page"
import { isoDates } from "./iso-dates"
import { refreshCartList } from "./refresh-cart-list"

export type ListCartsInput = {
  q?: string
  status?: AbandonedCartStatus | AbandonedCartStatus[]
  /** Those of some stores only. */
  channels?: ChannelFilter | null
  /** A column, with `-` before it for descending. */
  order: string
  limit: number
  /** A cursor: the page begins after its row. */
  after?: string
  /** A cursor: the page ends before its row. `last`: it is the last one. */
  before?: string
}

/**
 * One page of abandoned carts, and how many there are. It costs the same
 * wherever the page is and however many carts there are.
 * @throws MedusaError INVALID_DATA when a cursor is none of this order
 */
export async function listCarts(
  recovery: RecoveryModuleService,
  input: ListCartsInput
): Promise<AdminAbandonedCartListResponse> {
  const order = toOrder(input)
  const after = toAfter(input.after, order.sort)
  const before =
    input.before === LAST ? LAST : toAfter(input.before, order.sort)
  await refreshCartList(recovery)
  return await recovery.read(async (db) => {
    const { page, total } = await find(db, { ...input, order, after, before })
    const rows = await showAbandonedCarts(
      db,
      page.rows.map(({ id }) => id)
    )
    const cursorAt = (row: PageRow | undefined, end: boolean) =>
      row && !end ? writeCursor({ sort: order.sort, ...row }) : null
    return {
      carts: rows.map((row) => isoDates(row)),
      count: total.count,
      count_is_capped: total.capped,
      limit: input.limit,
      previous: cursorAt(page.rows[0], page.isFirst),
      next: cursorAt(page.rows.at(-1), page.isLast),
    }
  })
}

type Wanted = PageWanted<After> & { q?: string; order: CartOrder }

async function find(
  db: Db,
  wanted: Wanted
): Promise<{ page: Page<PageRow>; total: CappedCount }> {
  const { q, order } = wanted
  if (q && (await isListed(db, { ...order, cart_id: q }))) {
    const rows = [{ id: q, key: null }]
    return {
      page: { rows, isFirst: true, isLast: true },
      total: { count: 1, capped: false },
    }
  }
  const term = q ? searchTerm(await foldSearchText(db, q)) : null
  if (!term) {
    return {
      page: await pageOf(db, wanted, null),
      total: await countAbandonedCarts(db, order),
    }
  }
  const { ids, ...total } = await countFoundCarts(db, order, term)
  return { page: await pageOf(db, wanted, { ...term, ids }), total }
}

const pageOf = (
  db: Db,
  { order, ...wanted }: Wanted,
  search: Search | null
): Promise<Page<PageRow>> =>
  findPage<PageRow, After>(
    (from) => pageAbandonedCarts(db, { order, search, ...from }),
    wanted
  )

function toOrder({ order, status, channels }: ListCartsInput): CartOrder {
  return {
    standings: status ? [...new Set([status].flat())] : CART_STATUSES,
    channels: channels ?? null,
    sort: order.replace(/^-/, "") as SortColumn,
    descending: order.startsWith("-"),
  }
}

const NUMBER = /^-?\d{1,30}(\.\d{1,30})?$/

function toAfter(text: string | undefined, sort: SortColumn): After | null {
  if (text === undefined) {
    return null
  }
  const cursor = readCursor(text)
  if (!cursor || cursor.sort !== sort || !fits(cursor.key, sort)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "after and before must be the `next` or `previous` of a page in the same order; before may be `last`."
    )
  }
  return cursor
}

/** Whether the database can compare it with the column. */
function fits(key: string | null, sort: SortColumn): boolean {
  if (sort === "email") {
    return true
  }
  return key !== null && (sort === "value" ? NUMBER.test(key) : isTime(key))
}
