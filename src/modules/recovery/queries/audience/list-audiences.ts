import type { Rule } from "../../../../domain/audience/rule/rule"
import type { Db } from "../../db"

export type AudienceRow = {
  id: string
  key: string | null
  name: string
  rule: Rule
  is_exclusive: boolean
  priority: number
  people: number | null
  consenting: number | null
  counted_at: Date | null
  created_at: Date
  updated_at: Date
}

/** All audiences, in the order of their priority: they are few. */
export async function listAudienceRows(db: Db): Promise<AudienceRow[]> {
  return await db.execute<AudienceRow>(
    `SELECT id, key, name, rule, is_exclusive, priority, people, consenting,
            counted_at, created_at, updated_at
       FROM recovery_audience
      WHERE deleted_at IS NULL
      ORDER BY priority, id`
  )
}
