import type { MedusaContainer } from "@medusajs/framework/types"

import { isErasedAddress } from "../../domain/contact/erased-address"
import {
  BURST_WINDOW_MS,
  classifyHit,
  isBurst,
} from "../../domain/return/classify-hit"
import { addMs } from "../../domain/time/duration"
import { countRecentLinks } from "../../modules/recovery/queries/return/count-recent-links"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { insertTouchEvent } from "../../modules/recovery/queries/return/insert-touch-event"
import { reclassifyClicks } from "../../modules/recovery/queries/return/reclassify-clicks"
import { recoveryModule } from "../recovery-module"
import { newId } from "../process/new-id"

/** One request for a link, as the door saw it. */
export type LinkRequest = {
  token: string
  method: string
  headers: Record<string, string | string[] | undefined>
  now: Date
}

/**
 * Stores that a link was followed, and by whom as far as this request tells.
 * When it completes a burst, the whole burst was a machine's.
 */
export async function recordHit(
  container: MedusaContainer,
  link: FoundLink,
  kind: "clicked" | "viewed",
  request: LinkRequest
): Promise<void> {
  const { now } = request
  const since = addMs(now, -BURST_WINDOW_MS)
  await recoveryModule(container).transaction(async (db) => {
    await insertTouchEvent(db, {
      id: newId("rtev"),
      touch_id: link.touch_id,
      kind,
      actor: classifyHit({
        ...request,
        sinceSentMs: link.sent_at
          ? now.getTime() - new Date(link.sent_at).getTime()
          : null,
      }),
      at: now,
      link_id: link.id,
      user_agent: isErasedAddress(link.email)
        ? null
        : String(request.headers["user-agent"] ?? "") || null,
    })
    const recent = await countRecentLinks(db, {
      touch_id: link.touch_id,
      since,
      until: now,
    })
    if (isBurst(recent.followed, recent.links)) {
      await reclassifyClicks(db, {
        touch_id: link.touch_id,
        from: ["human", "suspect"],
        to: "machine",
        since,
      })
    }
  })
}
