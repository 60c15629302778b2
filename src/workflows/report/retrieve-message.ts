import { MedusaError } from "@medusajs/framework/utils"

import { compileLayout, frameMessage, type Layout } from "../../messages"
import {
  findMessage,
  type FoundMessage,
} from "../../modules/recovery/queries/report/find-message"
import type { AdminTouchMessageResponse } from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import { layoutHash } from "../sending/keep-layout"

/**
 * A touch's message as it was sent, in the frame of that time, with links that
 * lead nowhere.
 * @throws MedusaError NOT_FOUND when nothing was sent, or it is not kept
 */
export async function retrieveMessage(
  recovery: RecoveryModuleService,
  touchId: string
): Promise<AdminTouchMessageResponse["message"]> {
  const found = await recovery.read((db) => findMessage(db, touchId))
  if (!found) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No message of "${touchId}" was kept: it was not sent yet, or there is no such touch.`
    )
  }
  if (found.dropped_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `What the message of "${touchId}" said is not kept any more: its time is over, or its reader was erased.`
    )
  }
  return {
    ...frameMessage(found.view, layoutOf(found, recovery.layout)),
    to: found.email,
    sent_at: new Date(found.sent_at).toISOString(),
  }
}

function layoutOf({ layout_hash, source }: FoundMessage, now: Layout): Layout {
  return source === null || layout_hash === layoutHash(now)
    ? now
    : compileLayout(source, "The layout of that time")
}
