import {
  countUncertainTouches,
  listUncertainTouches,
} from "../../modules/recovery/queries/report/list-uncertain-touches"
import type { AdminUncertainTouchListResponse } from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import { isoDates } from "../report/iso-dates"

/** One page of the messages that wait for an admin's decision. */
export async function listUncertain(
  recovery: RecoveryModuleService,
  page: { limit: number; offset: number }
): Promise<AdminUncertainTouchListResponse> {
  const { touches, count } = await recovery.read(async (db) => ({
    touches: await listUncertainTouches(db, page),
    count: await countUncertainTouches(db),
  }))
  return { touches: touches.map((touch) => isoDates(touch)), count, ...page }
}
