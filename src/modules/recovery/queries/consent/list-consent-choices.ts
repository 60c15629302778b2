import type { ModeChoice } from "../../../../domain/consent/choose-mode"
import type { Db } from "../../db"

export type ChoiceRow = ModeChoice & {
  actor_id: string | null
  chosen_at: Date
}

/** What holds of a store's choices: the last for each place and channel. */
export async function listConsentChoices(db: Db): Promise<ChoiceRow[]> {
  const rows = await db.execute<ChoiceRow>(
    `SELECT id, sales_channel_id, place, mode, offered_since, actor_id,
            chosen_at
       FROM (SELECT DISTINCT ON (sales_channel_id, place) *
               FROM recovery_consent_choice
              WHERE deleted_at IS NULL
              ORDER BY sales_channel_id, place, chosen_at DESC, id DESC
            ) AS last
      WHERE mode IS NOT NULL
      ORDER BY place, sales_channel_id NULLS FIRST`
  )
  return rows.map((row) => ({
    ...row,
    offered_since: row.offered_since && new Date(row.offered_since),
    chosen_at: new Date(row.chosen_at),
  }))
}
