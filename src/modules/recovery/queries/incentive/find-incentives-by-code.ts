import type { Db } from "../../db"

/** Our codes among those of an order. */
export async function findIncentivesByCode(
  db: Db,
  codes: string[]
): Promise<{ id: string; code: string; touch_id: string }[]> {
  return await db.execute(
    `SELECT id, code, touch_id
       FROM recovery_incentive
      WHERE code = ANY(?) AND deleted_at IS NULL`,
    [codes]
  )
}
