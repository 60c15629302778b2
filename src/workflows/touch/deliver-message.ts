import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { RenderedMessage } from "../../messages"
import { parseDeliveryError } from "../../providers/delivery-error"

export type OutgoingMessage = RenderedMessage & {
  to: string
  /** With the sender's name, ready for a header. */
  from: string
  headers: Record<string, string>
}

/** What became of a message that was given to the provider. */
export type Delivery =
  | { kind: "accepted"; messageId: string | null }
  /** Not accepted; worth another try. */
  | { kind: "temporary"; error: string }
  /** Not accepted, and never will be. */
  | { kind: "refused"; error: string }
  /** It may or may not have been accepted. */
  | { kind: "ambiguous"; error: string }

/** A provider that does not answer for this long may have accepted. */
const LONGEST_MS = 60_000

/**
 * Gives one message to the channel's notification provider, whichever the
 * store has. Medusa's own row, read back by the key, is the truth about it
 * rather than what the call returned or threw.
 *
 * @param key never used before: a key of a failed row sends again and then
 *   throws, and its row stays failed
 */
export async function deliverMessage(
  container: MedusaContainer,
  message: OutgoingMessage,
  touch: { id: string; channel: string },
  key: string
): Promise<Delivery> {
  const notifications = container.resolve(Modules.NOTIFICATION)
  const { to, from, headers, ...content } = message
  const call = notifications
    .createNotifications({
      to,
      from,
      channel: touch.channel,
      template: "cart-recovery",
      // Headers travel with the content, which Medusa hands to the provider
      // and does not store: they hold the unsubscribe link's secret.
      content: { ...content, headers } as never,
      data: {},
      trigger_type: "cart-recovery",
      resource_type: "recovery_touch",
      resource_id: touch.id,
      idempotency_key: key,
    })
    .then(
      () => null,
      (error: Error) => error
    )
  const outcome = await Promise.race([call, timeout(LONGEST_MS)])
  if (outcome === TIMED_OUT) {
    return {
      kind: "ambiguous",
      error: `The provider did not answer within ${LONGEST_MS / 1000} s.`,
    }
  }
  const recorded = await readDelivery(container, key)
  if (recorded?.status === "success") {
    return { kind: "accepted", messageId: recorded.messageId }
  }
  const error = outcome?.message ?? "Medusa did not pass the message on."
  // A provider that does not tell failures apart most likely has not sent.
  const kind =
    recorded?.status === "failure"
      ? (parseDeliveryError(error) ?? "temporary")
      : "ambiguous"
  return { kind, error }
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

const TIMED_OUT = Symbol("timed out")

function timeout(ms: number): Promise<typeof TIMED_OUT> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(TIMED_OUT), ms).unref()
  })
}
