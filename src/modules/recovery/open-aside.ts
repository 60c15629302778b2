import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import QueryStream from "pg-query-stream"

import type { Fragment } from "./queries/audience/fragment"
import { readRecord } from "./read-record"

/** The driver's connection, as far as it is needed here. */
type Connection = {
  processID: number
  query(submitted: unknown): unknown
  query(sql: string, params?: unknown[]): Promise<{ rows: unknown[] }>
  end(): Promise<void>
  on(event: "error", listener: (error: Error) => void): void
  connection: { stream: { destroy(): void } }
}

type KnexClient = {
  acquireRawConnection(): Promise<Connection>
  positionBindings(sql: string): string
}

/**
 * A connection of its own, outside Medusa's pool, that reads one state of the
 * database from beginning to end.
 */
export type Aside = {
  /** What the database calls it. */
  pid: number
  read<T>(fragment: Fragment): Promise<T[]>
  /**
   * Rows as texts, empty where there is none, a batch at a time: the next one
   * is fetched while the last is worked on, and no more than that is ever in
   * memory. A row travels as one text: a value of its own for each of its
   * cells would take the driver most of the time.
   */
  batches(fragment: Fragment, size: number): AsyncGenerator<Iterable<Cells>>
  /** Ends it in order. */
  close(): Promise<void>
  /** Ends it at once, whatever it is doing. */
  drop(): void
}

export type Cells = string[]

const asText = { getTypeParser: () => (text: string) => text }

/**
 * Of the connection: it notices soon that its process is gone, nothing ends it
 * that is meant for statements of a page, a large join is planned like one,
 * and it leaves the other processors to others.
 */
const SETTINGS = `
  SELECT set_config(name, value, true)
    FROM (VALUES ('client_connection_check_interval', '1000'),
                 ('statement_timeout', '0'),
                 ('idle_in_transaction_session_timeout', '600000'),
                 ('application_name', 'cart recovery export'),
                 ('work_mem', '65536'),
                 ('max_parallel_workers_per_gather', '0'),
                 ('jit', 'off')) AS ours(name, value)
   WHERE EXISTS (SELECT FROM pg_settings
                  WHERE pg_settings.name = ours.name)`

/** Opens one. By the same settings as Medusa's pool. */
export async function openAside(manager: EntityManager): Promise<Aside> {
  const client = manager.getKnex().client as unknown as KnexClient
  const connection = await client.acquireRawConnection()
  // Whoever reads is told by their own statement.
  connection.on("error", () => undefined)
  const bind = ({ sql, params }: Fragment) =>
    [client.positionBindings(sql), [...params]] as [string, unknown[]]
  try {
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    await connection.query(SETTINGS)
  } catch (error) {
    connection.connection.stream.destroy()
    throw error
  }
  return {
    pid: connection.processID,
    async read<T>(fragment: Fragment) {
      return (await connection.query(...bind(fragment))).rows as T[]
    },
    async *batches(fragment, size) {
      const records = {
        ...fragment,
        sql: `SELECT it::text FROM (${fragment.sql}) AS it`,
      }
      const { cursor } = new QueryStream(...bind(records), {
        rowMode: "array",
        types: asText as never,
      })
      connection.query(cursor)
      const fetch = () => {
        const fetched = cursor.read(size) as Promise<[string][]>
        fetched.catch(() => undefined)
        return fetched
      }
      for (let next = fetch(); ;) {
        const rows = await next
        if (!rows.length) {
          return
        }
        next = fetch()
        yield cellsOf(rows)
      }
    },
    close: () => connection.end(),
    drop: () => connection.connection.stream.destroy(),
  }
}

function* cellsOf(rows: [string][]): Iterable<Cells> {
  for (const [record] of rows) {
    yield readRecord(record)
  }
}
