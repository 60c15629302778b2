import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"

/** A connection or transaction, as queries need it. */
export type Db = {
  /** Runs one statement; `?` stands for a bound parameter. */
  execute<T>(sql: string, params?: readonly unknown[]): Promise<T[]>
}

/**
 * No statement of ours takes this long. A connection that is dead without
 * having been closed would otherwise hold its tick for good. The database is
 * told too: it would go on with what nobody waits for any more.
 */
const LONGEST_MS = 30_000

/**
 * Queries go through knex, not through the ORM's own `execute`, which writes
 * the parameters into the statement's text.
 */
export function connect(manager: EntityManager, longestMs = LONGEST_MS): Db {
  const knex = manager.getTransactionContext() ?? manager.getKnex()
  return {
    async execute<T>(sql: string, params: readonly unknown[] = []) {
      const result = (await knex
        .raw(sql, params)
        .timeout(longestMs, { cancel: true })) as { rows: T[] }
      return result.rows
    },
  }
}

/**
 * Rows for `jsonb_to_recordset(?::jsonb)`: one parameter however many rows,
 * so that a statement stays the same whatever the batch.
 */
export function rowsParam(rows: readonly object[]): string {
  return JSON.stringify(rows)
}

/** SQL for the `raw_…` twin that Medusa keeps beside every amount. */
export function rawAmount(expression: string): string {
  return `jsonb_build_object('value', (${expression})::text, 'precision', 20)`
}

/** SQLSTATE classes that are about what a row holds, not about the database. */
const ABOUT_A_ROW = /^2[23]/

/** Whether a statement was refused for what one of its rows holds. */
export function isAboutARow(error: unknown): boolean {
  return ABOUT_A_ROW.test((error as { code?: string } | null)?.code ?? "")
}
