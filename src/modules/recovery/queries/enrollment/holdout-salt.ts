import { randomBytes } from "node:crypto"

import type { Db } from "../../db"

const ID = "holdout_salt"

/**
 * What the store draws its holdout with: made once and kept, since another one
 * would draw everybody anew.
 */
export async function holdoutSalt(db: Db): Promise<string> {
  const [kept] = await db.execute<{ value: string }>(
    `SELECT value FROM recovery_cursor WHERE id = ? AND deleted_at IS NULL`,
    [ID]
  )
  if (kept) {
    return kept.value
  }
  const [made] = await db.execute<{ value: string }>(
    `INSERT INTO recovery_cursor (id, value) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET updated_at = recovery_cursor.updated_at
     RETURNING value`,
    [ID, randomBytes(16).toString("hex")]
  )
  return made!.value
}
