import { z } from "@medusajs/framework/zod"

import {
  type SortColumn,
  SORT_COLUMNS,
} from "../../../../modules/recovery/queries/report/list-abandoned-carts"
import { CART_STATUSES } from "../../../../types"

import { plainText } from "../plain-text"

const columns = Object.keys(SORT_COLUMNS) as [SortColumn, ...SortColumn[]]
const orders = columns.flatMap((column) => [column, `-${column}` as const])

const status = z.enum(CART_STATUSES)

export const AdminListCartsParams = z.strictObject({
  q: plainText("q").pipe(z.string().trim().max(200)).optional(),
  status: z.union([status, z.array(status)]).optional(),
  order: z.enum(orders as [string, ...string[]]).default("-abandoned_at"),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

export type AdminListCartsParamsType = z.infer<typeof AdminListCartsParams>
