import type { Db } from "../../db"

/**
 * Notes that a proof which counts once was used, and for what. True when that
 * is new, or was the same: the provider repeats its call. False when it was
 * used for something else.
 */
export async function useProof(
  db: Db,
  input: {
    id: string
    provider: string
    proof: string
    /** Digest of what it was used for. */
    used_for: string
    at: Date
  }
): Promise<boolean> {
  const { id, provider, proof, used_for, at } = input
  const use = () =>
    db.execute<{ detail: string }>(
      `WITH used AS (
       INSERT INTO recovery_webhook_event
         (id, provider, event_id, kind, occurred_at, heard_at, detail)
       VALUES (?, ?, ?, 'proof', ?, ?, ?)
       ON CONFLICT (provider, event_id) WHERE deleted_at IS NULL DO NOTHING
       RETURNING detail
     )
     SELECT detail FROM used
     UNION ALL
     SELECT detail FROM recovery_webhook_event
      WHERE provider = ? AND event_id = ? AND deleted_at IS NULL
      LIMIT 1`,
      [id, provider, proof, at, at, used_for, provider, proof]
    )
  // Another call noted it while this one waited: the next look sees it.
  const [row = (await use())[0]] = await use()
  return row?.detail === used_for
}
