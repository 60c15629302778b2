import type { Db } from "../../db"

/** Our codes among those of an order. */
export async function findIncentivesByCode(
  db: Db,
  codes: string[]
): Promise<
  {
    id: string
    code: string
    enrollment_id: string
    /** The order that used it. */
    order_id: string | null
  }[]
> {
  return await db.execute(
    `SELECT incentive.id, incentive.code, touch.enrollment_id,
            incentive.order_id
       FROM recovery_incentive AS incentive
       JOIN recovery_touch AS touch ON touch.id = incentive.touch_id
      WHERE incentive.code = ANY(?) AND incentive.deleted_at IS NULL`,
    [codes]
  )
}
