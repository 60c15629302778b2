import type { Db } from "../../db"

export type CauseDays = {
  /** `YYYY-MM-DD`, both among them; null: no end. */
  from: string | null
  to: string | null
}

export async function findCauseAnswer<Sums>(
  db: Db,
  id: string
): Promise<{ sums: Sums; as_of: Date } | null> {
  const [row] = await db.execute<{ sums: Sums; as_of: Date }>(
    `SELECT sums, as_of FROM recovery_cause_answer
      WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )
  return row ?? null
}

export async function writeCauseAnswer(
  db: Db,
  row: { id: string; days: CauseDays; sums: object; as_of: Date }
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_cause_answer
       (id, from_day, to_day, sums, as_of)
     VALUES (?, ?, ?, ?::jsonb, ?)
     ON CONFLICT (id) DO UPDATE
       SET sums = EXCLUDED.sums, as_of = EXCLUDED.as_of, wanted = false,
           updated_at = now()`,
    [row.id, row.days.from, row.days.to, JSON.stringify(row.sums), row.as_of]
  )
}

/**
 * Whether there is no answer of lately about the whole time, where there are
 * about so many carts or more, by the database's own estimate: this is asked
 * all the time.
 */
export async function isWholeTimeDue(
  db: Db,
  { before, carts }: { before: Date; carts: number }
): Promise<boolean> {
  const [row] = await db.execute<{ due: boolean }>(
    `SELECT reltuples >= ?::real
            AND NOT EXISTS (SELECT FROM recovery_cause_answer
                             WHERE from_day IS NULL AND to_day IS NULL
                               AND as_of >= ?::timestamptz
                               AND deleted_at IS NULL) AS due
       FROM pg_class WHERE oid = 'recovery_enrollment'::regclass`,
    [carts, before]
  )
  return row!.due
}

export async function wantCauseAnswer(db: Db, id: string): Promise<void> {
  await db.execute(
    `UPDATE recovery_cause_answer SET wanted = true
      WHERE id = ? AND NOT wanted AND deleted_at IS NULL`,
    [id]
  )
}

/** The oldest one that is wanted; it is not wanted any more then. */
export async function takeWantedAnswer(db: Db): Promise<CauseDays | null> {
  const [row] = await db.execute<CauseDays>(
    `UPDATE recovery_cause_answer SET wanted = false
      WHERE id = ANY(ARRAY(
              SELECT id FROM recovery_cause_answer
               WHERE wanted AND deleted_at IS NULL
               ORDER BY as_of LIMIT 1 FOR UPDATE SKIP LOCKED))
     RETURNING from_day AS "from", to_day AS "to"`
  )
  return row ?? null
}

/** One that is made anew, and those that nobody has asked for lately. */
export async function dropCauseAnswers(
  db: Db,
  { id, before }: { id: string; before: Date }
): Promise<void> {
  await db.execute(
    `DELETE FROM recovery_cause_answer
      WHERE id = ANY(ARRAY(
              SELECT id FROM recovery_cause_answer
               WHERE id = ? OR as_of < ? ORDER BY id FOR UPDATE))`,
    [id, before]
  )
}

/** From when to before when days are, in a time zone. */
export async function momentsOfDays(
  db: Db,
  days: CauseDays,
  timeZone: string
): Promise<{ from: Date | null; to: Date | null }> {
  const [row] = await db.execute<{ from: Date | null; to: Date | null }>(
    `SELECT ?::date::timestamp AT TIME ZONE zone AS "from",
            (?::date + 1)::timestamp AT TIME ZONE zone AS "to"
       FROM (SELECT ?::text AS zone) AS asked`,
    [days.from, days.to, timeZone]
  )
  return row!
}
