import type { Rule } from "../../../../domain/audience/rule/rule"
import type { Db } from "../../db"

/** Notes how many are in an audience, if its rule still is what was counted. */
export async function writeCounts(
  db: Db,
  given: {
    id: string
    rule: Rule
    people: number | null
    consenting: number | null
    now: Date
  }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_audience
        SET people = ?, consenting = ?, counted_at = ?
      WHERE id = ? AND rule = ?::jsonb AND deleted_at IS NULL`,
    [
      given.people,
      given.consenting,
      given.now,
      given.id,
      JSON.stringify(given.rule),
    ]
  )
}
