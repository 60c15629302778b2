import { z } from "@medusajs/framework/zod"

import {
  type SortColumn,
  SORT_COLUMNS,
} from "../../../../modules/recovery/queries/report/cart-runs"
import { CART_STATUSES } from "../../../../types"

import { isOneWay, ONE_WAY, pageParams } from "../page-params"
import { plainText } from "../plain-text"

const columns = Object.keys(SORT_COLUMNS) as [SortColumn, ...SortColumn[]]
const orders = columns.flatMap((column) => [column, `-${column}` as const])

const status = z.enum(CART_STATUSES)
const store = plainText("store").pipe(z.string().max(200))

export const AdminListCartsParams = z
  .strictObject({
    q: plainText("q").pipe(z.string().trim().max(200)).optional(),
    status: z.union([status, z.array(status)]).optional(),
    store: z.union([store, z.array(store).max(100)]).optional(),
    order: z.enum(orders as [string, ...string[]]).default("-abandoned_at"),
    ...pageParams,
  })
  .refine(isOneWay, ONE_WAY)

export type AdminListCartsParamsType = z.infer<typeof AdminListCartsParams>
