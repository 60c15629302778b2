import type { Db } from "../../modules/recovery/db"
import { eraseTouches } from "../../modules/recovery/queries/touch/erase-touches"
import { lockTouchesOfContacts } from "../../modules/recovery/queries/touch/lock-touches-of-contacts"
import { deliveryKeys } from "../sending/delivery-keys"

/**
 * Takes out what people were told and what was heard of it. Answers the keys
 * that providers and Medusa know the messages by, and whether one of them may
 * be on the wire still. Only within a transaction.
 */
export async function eraseTold(
  db: Db,
  contactIds: string[],
  at: Date
): Promise<{ messages: number; keys: string[]; busy: boolean }> {
  const touches = await lockTouchesOfContacts(db, contactIds)
  const keys = touches.flatMap(deliveryKeys)
  const { messages } = await eraseTouches(db, {
    ids: touches.map(({ id }) => id),
    keys,
    erased: true,
    at,
  })
  return { messages, keys, busy: touches.some(({ busy }) => busy) }
}
