import {
  CART_STATUSES,
  type AbandonedCartStatus,
} from "../../../types/admin-api"
import { parsePage } from "../api/parse-page"

export const PAGE_SIZE = 20

const DEFAULT_ORDER = "-abandoned_at"
const SORTABLE = ["abandoned_at", "value", "email"]

export type CartListState = {
  q: string
  /** Undefined: no filter. Empty: a filter without a choice yet. */
  status: AbandonedCartStatus[] | undefined
  order: { id: string; desc: boolean }
  page: number
}

const isStatus = (value: string): value is AbandonedCartStatus =>
  (CART_STATUSES as readonly string[]).includes(value)

const parseOrder = (value: string | null): CartListState["order"] => {
  const order = value ?? DEFAULT_ORDER
  const id = order.replace(/^-/, "")

  return SORTABLE.includes(id)
    ? { id, desc: order.startsWith("-") }
    : parseOrder(DEFAULT_ORDER)
}

/** Reads the list's state from the URL; what makes no sense is left out. */
export const readCartListState = (params: URLSearchParams): CartListState => ({
  q: params.get("q") ?? "",
  status: params.get("status")?.split(",").filter(isStatus),
  order: parseOrder(params.get("order")),
  page: parsePage(params.get("page")),
})

/** Writes the state back; defaults leave no trace in the URL. */
export const writeCartListState = (state: CartListState): URLSearchParams => {
  const params = new URLSearchParams()
  const order = `${state.order.desc ? "-" : ""}${state.order.id}`

  if (state.q) params.set("q", state.q)
  if (state.status) params.set("status", state.status.join(","))
  if (order !== DEFAULT_ORDER) params.set("order", order)
  if (state.page > 1) params.set("page", String(state.page))

  return params
}

/** Whether a search or a filter leaves carts out. */
export const isNarrowed = ({ q, status }: CartListState): boolean =>
  Boolean(q || status?.length)

/** The list's state as the server wants it. */
export const toCartListQuery = (state: CartListState) => ({
  q: state.q || undefined,
  status: state.status?.length ? state.status : undefined,
  order: `${state.order.desc ? "-" : ""}${state.order.id}`,
  limit: PAGE_SIZE,
  offset: (state.page - 1) * PAGE_SIZE,
})
