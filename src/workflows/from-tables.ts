import type { MedusaContainer } from "@medusajs/framework/types"

import { perProcess } from "./process/per-process"
import { logOf } from "./log-of"

/** PostgreSQL's undefined_column and undefined_table, and our own finding. */
const ELSEWHERE = "elsewhere"
const NOT_THERE = new Set(["42703", "42P01", ELSEWHERE])

/** What this process asks the services for, since the tables failed it. */
export const unreadable = perProcess(() => new Set<string>())

/**
 * Reads out of Medusa's own tables, which is many times as fast as its
 * services. Where they are not (the module has a database of its own) or
 * have changed (a newer Medusa), it says so once and asks the services.
 *
 * @param what names the rows: another module's may be readable all the same
 */
export async function fromTables<T>(
  container: MedusaContainer,
  what: string,
  readTables: () => Promise<T>,
  askMedusa: () => Promise<T>
): Promise<T> {
  const known = unreadable(container)
  if (!known.has(what)) {
    try {
      return await readTables()
    } catch (error) {
      if (!NOT_THERE.has((error as { code?: string }).code ?? "")) {
        throw error
      }
      known.add(what)
      logOf(container).warn(
        `Cart recovery cannot read Medusa's tables of ${what} directly and asks its services from now on, which is slower: ${(error as Error).message}`
      )
    }
  }
  return await askMedusa()
}

const notHere = () =>
  Object.assign(
    new Error("these tables are empty, and the services know rows"),
    { code: ELSEWHERE }
  )

/**
 * The same for whatever lies in a range. That the tables have nothing there
 * proves as little as below.
 *
 * @param services asked for one row only, to see whether there is any
 */
export async function rangeFromTables<P>(
  container: MedusaContainer,
  what: string,
  read: {
    isEmpty: (page: P) => boolean
    tables: () => Promise<P>
    services: (limit?: number) => Promise<P>
  }
): Promise<P> {
  const { isEmpty, tables, services } = read
  return await fromTables(
    container,
    what,
    async () => {
      const page = await tables()
      if (!isEmpty(page) || isEmpty(await services(1))) {
        return page
      }
      const again = await tables()
      if (isEmpty(again)) {
        throw notHere()
      }
      return again
    },
    () => services()
  )
}

/**
 * The same for rows that are asked for by keys. That a table does not know one
 * proves nothing: the module may keep its rows in a database of its own, beside
 * empty tables of an earlier time. So the services have the last word about
 * those; as soon as they know one that the tables do not, the tables are
 * believed no more. What is gone costs a question, and little is ever gone.
 */
export async function rowsFromTables<K, R>(
  container: MedusaContainer,
  what: string,
  keys: K[],
  read: {
    /** What a row or a key is known by. */
    ofKey: (key: K) => string
    ofRow: (row: R) => string
    tables: (keys: K[]) => Promise<R[]>
    services: (keys: K[]) => Promise<R[]>
  }
): Promise<R[]> {
  const { ofKey, ofRow, tables, services } = read
  const absentFrom = (rows: R[], asked: K[]) => {
    const known = new Set(rows.map(ofRow))
    return asked.filter((key) => !known.has(ofKey(key)))
  }
  return await fromTables(
    container,
    what,
    async () => {
      const rows = await tables(keys)
      const absent = absentFrom(rows, keys)
      const elsewhere = absent.length ? await services(absent) : []
      if (!elsewhere.length) {
        return rows
      }
      // Made between the two reads, or really somewhere else.
      const again = await tables(absent)
      if (again.length < elsewhere.length) {
        throw notHere()
      }
      return [...rows, ...again]
    },
    () => services(keys)
  )
}
