import type { LayoutView } from "../../../../messages"
import type { Db } from "../../db"

export type FoundMessage = {
  view: LayoutView
  layout_hash: string
  /** The frame's, as a Handlebars template; null when it was not kept. */
  source: string | null
  /** When what it said was taken out. */
  dropped_at: Date | null
  /** Where it went. */
  email: string
  /** When it was sent, or was about to be. */
  sent_at: Date
}

/** What a touch that was sent, or may have been, told its shopper. */
export async function findMessage(
  db: Db,
  touchId: string
): Promise<FoundMessage | null> {
  const [row] = await db.execute<FoundMessage>(
    `SELECT message.view, message.layout_hash, message.dropped_at,
            layout.source,
            address.address AS email,
            COALESCE(touch.sent_at, touch.sending_at) AS sent_at
       FROM recovery_touch AS touch
       JOIN recovery_message AS message
         ON message.touch_id = touch.id AND message.deleted_at IS NULL
       LEFT JOIN recovery_message_layout AS layout
         ON layout.hash = message.layout_hash AND layout.deleted_at IS NULL
       JOIN recovery_address AS address ON address.id = message.address_id
      WHERE touch.id = ?
        AND touch.sending_at IS NOT NULL
        AND touch.deleted_at IS NULL`,
    [touchId]
  )
  return row ?? null
}
