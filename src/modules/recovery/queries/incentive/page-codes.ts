import {
  CODE_STATES,
  type CodeState,
} from "../../../../domain/incentive/code-state"
import type { Db } from "../../db"
import { codeRun } from "./code-run"

/** A code of a page, and when it was made, as the database writes it. */
export type CodeKey = { id: string; key: string }

/**
 * The first codes after one, those made last first: of one state, or of all.
 * Each state's are a run of the index, and the runs are merged, so that a page
 * costs the same wherever it is.
 */
export async function pageCodes(
  db: Db,
  input: {
    state: CodeState | null
    now: Date
    /** The other way round: the first made ones first. */
    backward: boolean
    after: CodeKey | null
    limit: number
  }
): Promise<CodeKey[]> {
  const { state, now, backward, after, limit } = input
  const direction = backward ? "ASC" : "DESC"
  const from = after
    ? {
        sql: `AND (issued_at, id) ${backward ? ">" : "<"} (?::timestamptz, ?)`,
        params: [after.key, after.id],
      }
    : { sql: "", params: [] }
  const params: unknown[] = []
  const runs = (state ? [state] : CODE_STATES).map((one) => {
    const run = codeRun(one, state && now)
    params.push(...run.params, ...from.params, limit)
    return `(SELECT id, issued_at FROM recovery_incentive
              WHERE ${run.sql} ${from.sql}
              ORDER BY issued_at ${direction}, id ${direction}
              LIMIT ?)`
  })
  return await db.execute<CodeKey>(
    `SELECT id, issued_at::text AS key
       FROM (${runs.join(" UNION ALL ")}) AS runs
      ORDER BY issued_at ${direction}, id ${direction}
      LIMIT ?`,
    [...params, limit]
  )
}
