import type { Db } from "../../db"

/** The id of the code that a promotion was made for, or null. */
export async function findIncentiveOfPromotion(
  db: Db,
  promotion: { id: string; code: string }
): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(
    `SELECT id FROM recovery_incentive
      WHERE code = ? AND promotion_id = ? AND deleted_at IS NULL`,
    [promotion.code, promotion.id]
  )
  return row?.id ?? null
}
