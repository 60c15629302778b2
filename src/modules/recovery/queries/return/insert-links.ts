import { type Db, rowsParam } from "../../db"

export type LinkRow = {
  id: string
  touch_id: string
  contact_id: string
  purpose: "restore" | "unsubscribe"
  token_hash: string
  expires_at: Date | null
}

/** Stores the links of a message; earlier attempts' links stay valid. */
export async function insertLinks(db: Db, rows: LinkRow[]): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_link
       (id, touch_id, contact_id, purpose, token_hash, expires_at)
     SELECT id, touch_id, contact_id, purpose, token_hash, expires_at
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, touch_id text, contact_id text, purpose text,
              token_hash text, expires_at timestamptz)`,
    [rowsParam(rows)]
  )
}
