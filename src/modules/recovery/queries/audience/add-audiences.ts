import type { Rule } from "../../../../domain/audience/rule/rule"
import { type Db, rowsParam } from "../../db"

export type NewAudience = {
  id: string
  key: string | null
  name: string
  rule: Rule
  is_exclusive: boolean
  /** Null: behind all that there are. */
  priority: number | null
  created_by: string | null
}

/**
 * Adds audiences. One with a key is made once: one that was deleted does not
 * come back, and of two processes that make it the first does.
 */
export async function addAudiences(db: Db, rows: NewAudience[]): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_audience
       (id, key, name, rule, is_exclusive, priority, created_by, updated_by)
     SELECT row.id, row.key, row.name, row.rule, row.is_exclusive,
            COALESCE(row.priority, (
              SELECT least(max(priority) + 1, 1000000)
                FROM recovery_audience WHERE deleted_at IS NULL), 0),
            row.created_by, row.created_by
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, key text, name text, rule jsonb, is_exclusive boolean,
              priority int, created_by text)
      WHERE NOT EXISTS (SELECT FROM recovery_audience AS made
                         WHERE made.key = row.key)
     ON CONFLICT DO NOTHING`,
    [rowsParam(rows)]
  )
}
