import { type Db, rowsParam } from "../../db"

export type NewChoice = {
  id: string
  sales_channel_id: string | null
  place: string
  mode: string | null
  offered_since: Date | null
  actor_id: string | null
  chosen_at: Date
}

/** Writes a store's choices down; each is the last one from then on. */
export async function insertConsentChoices(
  db: Db,
  rows: NewChoice[]
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_consent_choice
       (id, sales_channel_id, place, mode, offered_since, actor_id, chosen_at)
     SELECT *
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, sales_channel_id text, place text, mode text,
              offered_since timestamptz, actor_id text, chosen_at timestamptz)`,
    [rowsParam(rows)]
  )
}
