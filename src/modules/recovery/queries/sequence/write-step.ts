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
 * Writes a step as a whole, if it still is the version that was read; false
 * when somebody else has changed it since. The generated update would merge
 * the new offer into the old one, and a discount that was taken away would
 * live on.
 */
export async function writeStep(
  db: Db,
  row: StepRow,
  version: number
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_sequence_step
        SET name = ?, delay = ?, incentive = ?::jsonb, content = ?::jsonb,
            version = version + 1
      WHERE id = ? AND version = ?
     RETURNING id`,
    [
      row.name,
      row.delay,
      row.incentive && JSON.stringify(row.incentive),
      JSON.stringify(row.content),
      row.id,
      version,
    ]
  )
  return rows.length > 0
}
