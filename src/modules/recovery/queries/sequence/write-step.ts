import type { StepIncentive } from "../../../../domain/incentive/incentive-terms"
import type { StepContent } from "../../../../types"
import type { Db } from "../../db"

export type StepRow = {
  id: string
  name: string
  delay: string
  incentive: StepIncentive | null
  content: Record<string, StepContent>
}

/**
 * Writes a step as a whole. The generated update would merge the new offer
 * into the old one, and a discount that was taken away would live on.
 */
export async function writeStep(db: Db, row: StepRow): Promise<void> {
  await db.execute(
    `UPDATE recovery_sequence_step
        SET name = ?, delay = ?, incentive = ?::jsonb, content = ?::jsonb
      WHERE id = ?`,
    [
      row.name,
      row.delay,
      row.incentive && JSON.stringify(row.incentive),
      JSON.stringify(row.content),
      row.id,
    ]
  )
}
