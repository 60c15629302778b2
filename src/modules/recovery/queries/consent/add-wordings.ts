import type { AdCover } from "../../../../domain/consent/ad-cover"
import { type Db, rowsParam } from "../../db"

export type NewWording = {
  id: string
  key: string
  locale: string
  text: string
  /** What a yes to it allows beyond its purpose; null of nothing. */
  covers?: AdCover[] | null
  actor_id: string | null
}

/**
 * Adds the next version of wordings. One that says and covers what the last
 * version does is none, and of two that are written at one moment the first counts.
 * Answers the ids of those that were added.
 */
export async function addWordings(
  db: Db,
  rows: NewWording[]
): Promise<string[]> {
  const added = await db.execute<{ id: string }>(
    `INSERT INTO recovery_consent_wording
       (id, key, locale, version, text, covers, actor_id)
     SELECT row.id, row.key, row.locale, COALESCE(last.version, 0) + 1,
            row.text, row.covers, row.actor_id
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, key text, locale text, text text, covers text[],
              actor_id text)
       LEFT JOIN LATERAL (
         SELECT version, text, covers FROM recovery_consent_wording AS known
          WHERE known.key = row.key AND known.locale = row.locale
            AND known.deleted_at IS NULL
          ORDER BY version DESC LIMIT 1) AS last ON true
      WHERE last.text IS DISTINCT FROM row.text
         OR last.covers IS DISTINCT FROM row.covers
     ON CONFLICT (key, locale, version) WHERE deleted_at IS NULL DO NOTHING
     RETURNING id`,
    [rowsParam(rows)]
  )
  return added.map(({ id }) => id)
}
