import { MOST_KEPT, stretchOf } from "../../domain/return/thin-hits"
import type { Db } from "../../modules/recovery/db"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { insertTouchEvent } from "../../modules/recovery/queries/return/insert-touch-event"
import { thinAsked } from "../../modules/recovery/queries/return/thin-asked"
import { newId } from "../process/new-id"
import { judgeTouches } from "./judge-touches"

/**
 * Notes that the shop itself has asked with a message's link, and judges its
 * clicks by that: one of them was a person's. Only within a transaction, after
 * all rows that it locks.
 */
export async function noteAsked(
  db: Db,
  asked: {
    link: Pick<FoundLink, "id" | "touch_id">
    /** `restored` where it got a cart. */
    kind: "restored" | "asked"
    now: Date
  }
): Promise<void> {
  const { link, kind, now } = asked
  await insertTouchEvent(db, {
    id: newId("rtev"),
    touch_id: link.touch_id,
    kind,
    actor: "human",
    at: now,
    link_id: link.id,
    user_agent: null,
  })
  await thinAsked(db, {
    touch_id: link.touch_id,
    kind,
    most: MOST_KEPT,
    ...stretchOf(now),
  })
  await judgeTouches(db, [{ touch_id: link.touch_id, from: now, to: now }], now)
}
