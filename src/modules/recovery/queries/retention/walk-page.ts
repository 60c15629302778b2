import type { Db } from "../../db"

export type Walk = {
  /** Names the place where it stopped. */
  name: string
  table: string
  key: string
  /** Which rows of a page are done with; `row` is the table. */
  where: string
  /** What becomes of them: they go, unless this is set. */
  set?: string
  /** Of `set`, then of `where`. */
  params: unknown[]
}

export type WalkedPage = {
  /** How many rows were looked at, and the last of them. */
  seen: number
  last: string | null
  done: number
}

/**
 * A page of a table by its primary key, and what of it is done with. So every
 * row is looked at now and then, whatever its age, with no index of its own
 * and at the same cost however large the table is. Rows that somebody holds
 * are passed over until the next time.
 */
export async function walkPage(
  db: Db,
  walk: Walk,
  { after, limit }: { after: string; limit: number }
): Promise<WalkedPage> {
  const { table, key, where, set, params } = walk
  const values = set ? params.slice(0, count(set)) : []
  const [page] = await db.execute<WalkedPage>(
    `WITH page AS MATERIALIZED (
       SELECT ${key} FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ?
     ), old AS MATERIALIZED (
       SELECT ${key} FROM ${table} AS row
        WHERE ${key} = ANY(ARRAY(SELECT ${key} FROM page)) AND (${where})
          FOR UPDATE SKIP LOCKED
     ), done AS (
       ${set ? `UPDATE ${table} SET ${set}` : `DELETE FROM ${table}`}
        WHERE ${key} = ANY(ARRAY(SELECT ${key} FROM old))
       RETURNING ${key}
     )
     SELECT (SELECT count(*)::int FROM page) AS seen,
            (SELECT max(${key}) FROM page) AS last,
            (SELECT count(*)::int FROM done) AS done`,
    [after, limit, ...params.slice(values.length), ...values]
  )
  return page!
}

const count = (sql: string) => sql.split("?").length - 1
