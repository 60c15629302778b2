import type { IdRange } from "../../../../domain/tracking/id-areas"
import type { Db } from "../../db"
import { KNOWN, type Source } from "../tracking/list-known-ids"

export type UnknownRow = {
  id: string
  created_at: Date
  /** Of an order. */
  draft?: boolean
}

export type IdPage = {
  /** How many ids were looked at. */
  seen: number
  /** The last of them; null when there was none. */
  last: string | null
  /** The newest of them that tells its time. */
  newest: string | null
  unknown: UnknownRow[]
}

const TABLES = { cart: "cart", order: '"order"' }

/** Its payment is authorized last of all, and may be declined until then. */
const PLACED = `
  AND (created_at < ?
    OR (SELECT is_draft_order FROM "order" WHERE "order".id = page.id)
    OR EXISTS (SELECT FROM order_payment_collection AS link
                 JOIN payment
                   ON payment.payment_collection_id = link.payment_collection_id
                  AND payment.canceled_at IS NULL
                  AND payment.deleted_at IS NULL
                WHERE link.order_id = page.id AND link.deleted_at IS NULL))`

/**
 * A page of Medusa's carts or orders, by their ids and over the primary key:
 * which of them we do not know yet.
 */
export async function selectUnknownIds(
  db: Db,
  source: Source,
  input: IdRange & {
    /** Ids that were made before are left out. */
    since: Date | null
    /** Later orders are left out that are not paid yet, nor drafts. */
    placedBefore?: Date
    /** Ids that were made then or later are left out. */
    madeBefore?: Date
    limit: number
  }
): Promise<IdPage> {
  const { table: known, key } = KNOWN[source]
  const { after, before, since, placedBefore, madeBefore, limit } = input
  const [row] = await db.execute<IdPage>(
    `WITH page AS MATERIALIZED (
       SELECT id, created_at FROM ${TABLES[source]}
        WHERE deleted_at IS NULL AND id > ?
              ${before === null ? "" : "AND id < ?"}
        ORDER BY id LIMIT ?
     ), unknown AS (
       SELECT id, created_at FROM page
        WHERE NOT EXISTS (SELECT FROM ${known} AS known
                           WHERE known.${key} = page.id
                             AND known.deleted_at IS NULL)
              ${since ? "AND created_at >= ?" : ""}
              ${placedBefore ? PLACED : ""}
              ${madeBefore ? "AND created_at < ?" : ""}
     )
     SELECT count(*)::int AS seen, max(id) AS last,
            max(id) FILTER (
              WHERE id ~ '^${source}_[0-9A-HJKMNP-TV-Z]{26}$') AS newest,
            (SELECT COALESCE(jsonb_agg(unknown ORDER BY id), '[]')
               FROM unknown) AS unknown
       FROM page`,
    [
      after,
      ...(before === null ? [] : [before]),
      limit,
      ...(since ? [since] : []),
      ...(placedBefore ? [placedBefore] : []),
      ...(madeBefore ? [madeBefore] : []),
    ]
  )
  return {
    ...row!,
    unknown: row!.unknown.map(({ id, created_at }) => ({
      id,
      created_at: new Date(created_at),
    })),
  }
}
