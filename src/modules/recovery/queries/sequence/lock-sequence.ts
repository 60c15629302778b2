import type { Db } from "../../db"

/**
 * Keeps others from changing a sequence or a step of it until the transaction
 * ends: steps are judged by their neighbors.
 */
export async function lockSequence(db: Db, id: string): Promise<void> {
  await db.execute(
    "SELECT FROM recovery_sequence WHERE id = ? FOR NO KEY UPDATE",
    [id]
  )
}
