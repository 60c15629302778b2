import {
  countProblemTouches,
  listProblemTouches,
} from "../../modules/recovery/queries/report/list-problem-touches"
import type { AdminProblemTouchListResponse } from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import { isoDates } from "../report/iso-dates"

/** One page of the messages that failed or wait for an admin's decision. */
export async function listDeliveryProblems(
  recovery: RecoveryModuleService,
  page: { limit: number; offset: number },
  now: Date
): Promise<AdminProblemTouchListResponse> {
  const { touches, count } = await recovery.read(async (db) => ({
    touches: await listProblemTouches(db, { ...page, now }),
    count: await countProblemTouches(db, now),
  }))
  return { touches: touches.map((touch) => isoDates(touch)), count, ...page }
}
