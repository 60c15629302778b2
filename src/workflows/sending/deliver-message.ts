import type { MedusaContainer } from "@medusajs/framework/types"

import { readMessageId, toId } from "../../domain/touch/message-id"
import {
  parseDeliveryError,
  parseRetryAfter,
} from "../../providers/delivery-error"
import type { DirectProvider } from "../../providers/direct-provider"
import type { Delivery } from "./delivery"
import { callNotificationModule, readDelivery } from "./notification-module"
import {
  type OutgoingMessage,
  type OutgoingNotification,
  toNotification,
} from "./outgoing-message"

/** A provider that does not answer for this long may have accepted. */
const LONGEST_MS = 60_000

/**
 * Gives one message to the channel's notification provider: directly where it
 * allows that, else through Medusa's Notification Module.
 *
 * @param key what the provider knows this attempt by. Never one that was used
 *   before, unless the provider delivers once for a key: through Medusa, a
 *   key of a failed row sends again and then throws
 */
export async function deliverMessage(
  container: MedusaContainer,
  provider: DirectProvider | null,
  message: OutgoingMessage,
  touch: Parameters<typeof toNotification>[1],
  key: string
): Promise<Delivered> {
  const notification = toNotification(message, touch, key)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), LONGEST_MS).unref()
  })
  const call = provider
    ? callDirectly(provider, notification)
    : callThroughMedusa(container, notification)
  try {
    const answer = await Promise.race([call, late])
    return answer === LATE
      ? { delivery: silent(), late: call }
      : { delivery: answer, late: null }
  } finally {
    clearTimeout(timer)
  }
}

export type Delivered = {
  delivery: Delivery
  /** What it answers after all, when it was waited for long enough. */
  late: Promise<Delivery> | null
}

const LATE = Symbol("late")

function silent(): Delivery {
  return {
    kind: "ambiguous",
    error: `The provider did not answer within ${LONGEST_MS / 1000} s.`,
  }
}

async function callDirectly(
  provider: DirectProvider,
  notification: OutgoingNotification
): Promise<Delivery> {
  let answer: unknown
  try {
    answer = await provider.send(notification)
  } catch (error) {
    return fromError(error)
  }
  // Once it has accepted, nothing that it says may make us lose that.
  return { kind: "accepted", messageId: readMessageId(answer) }
}

async function callThroughMedusa(
  container: MedusaContainer,
  notification: OutgoingNotification
): Promise<Delivery> {
  const error = await callNotificationModule(container, notification)
  const recorded = await readDelivery(container, notification.idempotency_key)
  switch (recorded?.status) {
    case "success":
      return { kind: "accepted", messageId: toId(recorded.messageId) }
    case "failure":
      return fromError(error ?? new Error("The provider refused it."))
    default:
      return {
        kind: "ambiguous",
        error: error?.message ?? "Medusa did not pass the message on.",
      }
  }
}

/** A provider that does not tell failures apart most likely has not sent. */
function fromError(thrown: unknown): Delivery {
  const said = (thrown as Error | null | undefined)?.message
  const message =
    typeof said === "string" ? said : "The provider threw no error."
  const kind = parseDeliveryError(message) ?? "temporary"
  return kind === "temporary"
    ? { kind, error: message, retryAfterMs: parseRetryAfter(message) }
    : { kind, error: message }
}
