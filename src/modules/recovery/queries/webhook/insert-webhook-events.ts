import { type Db, rowsParam } from "../../db"

export type WebhookEventRow = {
  id: string
  provider: string
  event_id: string
  kind: string
  occurred_at: Date
  heard_at: Date
  touch_id: string | null
  detail: string | null
}

/** Keeps what was reported; answers the ids of what was not known yet. */
export async function insertWebhookEvents(
  db: Db,
  rows: WebhookEventRow[]
): Promise<Set<string>> {
  const fresh = await db.execute<{ event_id: string }>(
    `INSERT INTO recovery_webhook_event
       (id, provider, event_id, kind, occurred_at, heard_at, touch_id, detail)
     SELECT DISTINCT ON (provider, event_id) id, provider, event_id, kind,
            occurred_at, heard_at, touch_id, detail
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, provider text, event_id text, kind text,
              occurred_at timestamptz, heard_at timestamptz, touch_id text,
              detail text)
      ORDER BY provider, event_id, id
     ON CONFLICT (provider, event_id) WHERE deleted_at IS NULL DO NOTHING
     RETURNING event_id`,
    [rowsParam(rows)]
  )
  return new Set(fresh.map(({ event_id }) => event_id))
}
