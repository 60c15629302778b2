import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { OutgoingNotification } from "./outgoing-message"

/**
 * Sends one notification through Medusa's Notification Module; answers what
 * it threw. Its row, read back by the key, is the truth about the delivery
 * rather than what the call returned or threw.
 */
export async function callNotificationModule(
  container: MedusaContainer,
  notification: OutgoingNotification
): Promise<Error | null> {
  return await container
    .resolve(Modules.NOTIFICATION)
    .createNotifications(notification as never)
    .then(
      () => null,
      (error: Error) => error
    )
}

export type RecordedDelivery = {
  status: "success" | "failure" | "pending"
  messageId: string | null
}

/** What Medusa's own record says of a delivery; null when there is none. */
export async function readDelivery(
  container: MedusaContainer,
  key: string
): Promise<RecordedDelivery | null> {
  const notifications = container.resolve(Modules.NOTIFICATION)
  const [row] = await notifications.listNotifications(
    { idempotency_key: key } as never,
    { select: ["id", "status", "external_id"], take: 1 }
  )
  return row
    ? {
        status: row.status as RecordedDelivery["status"],
        messageId: row.external_id ?? null,
      }
    : null
}
