import type { SettledAttempt } from "../../modules/recovery/queries/touch/settle-touches"
import type { Delivery } from "./delivery"

/** What is kept of a handing-over, as far as its worker heard of it. */
export function toSettledAttempt(
  key: string,
  delivery: Delivery
): SettledAttempt {
  switch (delivery.kind) {
    case "accepted":
      return { key, outcome: "accepted", message_id: delivery.messageId }
    case "ambiguous":
      return { key, outcome: "uncertain" }
    default:
      return { key, outcome: "refused" }
  }
}
