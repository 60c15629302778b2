import type { Db } from "../../db"

/**
 * Keeps what an admin asks for in passing from taking long, until the
 * transaction ends, and gives it room to join a million rows in memory.
 */
export async function limitStatements(db: Db, ms: number): Promise<void> {
  await db.execute(
    `SELECT set_config('statement_timeout', ?, true),
            set_config('work_mem', '32MB', true),
            set_config('jit', 'off', true)`,
    [String(ms)]
  )
}

/** Whether a statement was ended for having taken too long. */
export function tookTooLong(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === "57014"
}
