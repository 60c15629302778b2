import {
  countAbandonedCarts,
  listAbandonedCarts,
  type SortColumn,
} from "../../modules/recovery/queries/report/list-abandoned-carts"
import type { AdminAbandonedCartListResponse } from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import { isoDates } from "./iso-dates"

export type ListCartsInput = {
  q?: string
  status?: string | string[]
  /** A column, with `-` before it for descending. */
  order: string
  limit: number
  offset: number
}

/** One page of abandoned carts, and how many there are. */
export async function listCarts(
  recovery: RecoveryModuleService,
  input: ListCartsInput
): Promise<AdminAbandonedCartListResponse> {
  const { limit, offset } = input
  const filter = {
    q: input.q,
    statuses: input.status ? [input.status].flat() : undefined,
  }
  const [rows, count] = await recovery.read(
    async (db) =>
      [
        await listAbandonedCarts(db, {
          ...filter,
          sort: input.order.replace(/^-/, "") as SortColumn,
          descending: input.order.startsWith("-"),
          limit,
          offset,
        }),
        await countAbandonedCarts(db, filter),
      ] as const
  )
  return { carts: rows.map((row) => isoDates(row)), count, limit, offset }
}
