import {
  CART_STATUSES,
  type AbandonedCartStatus,
} from "../../../types/admin-api"

export const PAGE_SIZE = 20

const DEFAULT_ORDER = "-abandoned_at"
const SORTABLE = ["abandoned_at", "value", "email"]

/** `before` may be `last`: the last page. */
export type CartPage = { after?: string; before?: string }

export type CartListState = {
  q: string
  /** Undefined: no filter. Empty: a filter without a choice yet. */
  status: AbandonedCartStatus[] | undefined
  /** By their names in the option `stores`; as above. */
  store: string[] | undefined
  order: { id: string; desc: boolean }
  /** Which page, by a cursor of its neighbor; the first one without. */
  page: CartPage
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

/** A filter without a choice yet; a name is trimmed, and never this. */
const UNCHOSEN = " "

const LONGEST_SEARCH = 200

/** As much of a search as the server looks for; no half of a character. */
const readSearch = (params: URLSearchParams): string =>
  (params.get("q") ?? "")
    .split("\0")
    .join("")
    .slice(0, LONGEST_SEARCH)
    .replace(/[\ud800-\udbff]$/, "")

/** Reads the list's state from the URL; what makes no sense is left out. */
export const readCartListState = (params: URLSearchParams): CartListState => ({
  q: readSearch(params),
  status: params.get("status")?.split(",").filter(isStatus),
  store: params.has("store") ? readStores(params) : undefined,
  order: parseOrder(params.get("order")),
  page: readPage(params),
})

/** A name may be empty, the shop's own, and hold whatever parts a list. */
const readStores = (params: URLSearchParams): string[] =>
  params.getAll("store").filter((store) => store !== UNCHOSEN)

const readPage = (params: URLSearchParams): CartPage => {
  const before = params.get("before")
  const after = params.get("after")

  return before ? { before } : after ? { after } : {}
}

/** Writes the state back; defaults leave no trace in the URL. */
export const writeCartListState = (state: CartListState): URLSearchParams => {
  const params = new URLSearchParams()
  const order = `${state.order.desc ? "-" : ""}${state.order.id}`

  if (state.q) params.set("q", state.q)
  if (state.status) params.set("status", state.status.join(","))
  for (const store of state.store?.length === 0
    ? [UNCHOSEN]
    : (state.store ?? [])) {
    params.append("store", store)
  }
  if (order !== DEFAULT_ORDER) params.set("order", order)
  for (const [side, cursor] of Object.entries(state.page)) {
    params.set(side, cursor)
  }

  return params
}

/** Whether a search or a filter leaves carts out. */
export const isNarrowed = ({ q, status, store }: CartListState): boolean =>
  Boolean(q || status?.length || store?.length)

/** The list's state as the server wants it. */
export const toCartListQuery = (state: CartListState) => ({
  q: state.q || undefined,
  status: state.status?.length ? state.status : undefined,
  store: state.store?.length ? state.store : undefined,
  order: `${state.order.desc ? "-" : ""}${state.order.id}`,
  limit: PAGE_SIZE,
  ...state.page,
})
