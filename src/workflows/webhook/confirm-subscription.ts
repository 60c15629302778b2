import { fieldsOf, textOf } from "../../domain/webhook/fields"
import { isSnsAddress } from "../../domain/webhook/prove-sns"

const PATIENCE_MS = 5_000

/**
 * Answers SNS that it may publish here, when it asks: its message is proved
 * and of a topic that the store has named. Does nothing for other messages.
 * @throws Error when SNS cannot be reached: it asks again
 */
export async function confirmSubscription(message: unknown): Promise<void> {
  const { Type, SubscribeURL } = fieldsOf(message)
  if (
    textOf(Type) === "SubscriptionConfirmation" &&
    isSnsAddress(SubscribeURL)
  ) {
    await fetch(SubscribeURL, {
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  }
}
