import {
  CODE_STATES,
  type CodeState,
} from "../../../../domain/incentive/code-state"
import type { Db } from "../../db"
import { codeRun } from "./code-run"

const MOST = 10_000

export type CodeCounts = Record<CodeState, number>

/** How many codes there are of each state; at most 10,001 are counted. */
export async function countCodes(db: Db, now: Date): Promise<CodeCounts> {
  const params: unknown[] = []
  const counts = CODE_STATES.map((state) => {
    const run = codeRun(state, now)
    params.push(...run.params, MOST + 1)
    return `(SELECT count(*)::int
               FROM (SELECT FROM recovery_incentive
                      WHERE ${run.sql}
                      ORDER BY issued_at, id LIMIT ?) AS counted) AS ${state}`
  })
  const [row] = await db.execute<CodeCounts>(
    `SELECT ${counts.join(", ")}`,
    params
  )
  return row!
}

/** A count, and whether there are more. */
export const capCount = (count: number) => ({
  count: Math.min(count, MOST),
  capped: count > MOST,
})
