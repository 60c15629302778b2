import type { Db } from "../../db"

/** Days from `from` to `to`, both among them, and what of them is asked for. */
export type DaysFilter = {
  /** `YYYY-MM-DD`. */
  from: string
  to: string
  sales_channel_id?: string
  sequence_id?: string
  channel?: string
  country_code?: string
  buyer?: "new" | "returning"
}

const CARTS = [
  "abandoned",
  "robots",
  "reached",
  "held_out",
  "messaged",
  "opened",
  "clicked",
  "restored",
  "recovered",
  "assisted",
] as const

export type CartCounts = Record<(typeof CARTS)[number], number>

const TOUCHES = [
  "sent",
  "opened",
  "clicked",
  "unsubscribed",
  "recovered",
] as const

export type TouchCounts = Record<(typeof TOUCHES)[number], number>

type Column = Exclude<keyof DaysFilter, "from" | "to">

function where(
  { from, to, ...given }: DaysFilter,
  columns: Column[]
): { sql: string; params: string[] } {
  const asked = columns.filter((column) => given[column] !== undefined)
  return {
    sql: [
      "day BETWEEN ? AND ?",
      ...asked.map((column) => `${column} = ?`),
    ].join(" AND "),
    params: [from, to, ...asked.map((column) => given[column]!)],
  }
}

const OF_CART: Column[] = [
  "sales_channel_id",
  "sequence_id",
  "country_code",
  "buyer",
]
const OF_MESSAGE: Column[] = [...OF_CART, "channel"]

const sums = (names: readonly string[]) =>
  names.map((name) => `sum(${name})::integer AS ${name}`).join(", ")

/** Carts by the day on which they were abandoned and the stage they got to. */
export async function sumCarts(
  db: Db,
  filter: DaysFilter
): Promise<(CartCounts & { day: string; stage: string })[]> {
  const { sql, params } = where(filter, OF_CART)
  return await db.execute(
    `SELECT day, stage, ${sums(CARTS)} FROM recovery_daily_cart
      WHERE ${sql} GROUP BY day, stage`,
    params
  )
}

/** Messages by their step, of the days on which they were sent. */
export async function sumTouches(
  db: Db,
  filter: DaysFilter
): Promise<
  (TouchCounts & { sequence_id: string; step_id: string; channel: string })[]
> {
  const { sql, params } = where(filter, OF_MESSAGE)
  return await db.execute(
    `SELECT sequence_id, step_id, channel, ${sums(TOUCHES)}
       FROM recovery_daily_touch
      WHERE ${sql} GROUP BY sequence_id, step_id, channel`,
    params
  )
}

export type OrderSum = {
  credit: "recovered" | "assisted"
  currency_code: string
  orders: number
  /** Exact decimals in major units, as all amounts here. */
  revenue: string
  net: string
  refunded: string
  /** Of those of which it is known what their goods cost. */
  margin: string
  costed: number
}

const decimals = ["revenue", "net", "refunded", "margin"]
  .map((name) => `trim_scale(sum(${name}))::text AS ${name}`)
  .join(", ")

const MONEY = `${sums(["orders", "costed"])}, ${decimals}`

/** What a sum is of: the columns that are not null. */
export type CreditSum = OrderSum & {
  day: string | null
  step_id: string | null
  span: number | null
}

/**
 * Orders that are credited to messages, and those that they assisted: in all,
 * by day, by step, and by the time that it took, each by currency.
 */
export async function sumCredits(
  db: Db,
  filter: DaysFilter
): Promise<CreditSum[]> {
  const { sql, params } = where(filter, OF_MESSAGE)
  return await db.execute(
    `SELECT credit, currency_code, day, step_id, span, ${MONEY}
       FROM recovery_daily_order
      WHERE ${sql} AND credit IN ('recovered', 'assisted')
      GROUP BY GROUPING SETS ((credit, currency_code),
                              (credit, currency_code, day),
                              (credit, currency_code, step_id),
                              (credit, currency_code, span))`,
    params
  )
}

/** What the store sold in all, whatever it is credited to. */
export async function sumStore(
  db: Db,
  filter: DaysFilter
): Promise<Omit<OrderSum, "credit">[]> {
  const { sql, params } = where(filter, [
    "sales_channel_id",
    "country_code",
    "buyer",
  ])
  return await db.execute(
    `SELECT currency_code, ${MONEY}
       FROM recovery_daily_order
      WHERE ${sql} GROUP BY currency_code`,
    params
  )
}

export type ProductSum = {
  product_id: string
  title: string
  carts: number
  quantity: number
  recovered: number
}

/** The products that were abandoned most often. */
export async function sumProducts(
  db: Db,
  filter: DaysFilter,
  limit: number
): Promise<ProductSum[]> {
  const { sql, params } = where(filter, ["sales_channel_id"])
  return await db.execute(
    `SELECT product_id, (array_agg(title ORDER BY day DESC))[1] AS title,
            ${sums(["carts", "quantity", "recovered"])}
       FROM recovery_daily_product
      WHERE ${sql}
      GROUP BY product_id
      ORDER BY sum(carts) DESC, product_id LIMIT ?`,
    [...params, String(limit)]
  )
}
