import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { reconcileOrderWorkflow } from "../workflows"
import { recoveryModule } from "../workflows/recovery-module"

/**
 * Something happened to an order: it was placed, changed, paid, paid back,
 * sent back. Which of these it was does not matter: Medusa is asked.
 */
export default async function reconcileOrder({
  event,
  container,
}: SubscriberArgs<{ id?: unknown; order_id?: unknown } | undefined>) {
  const isPayment = event.name.startsWith("payment.")
  const id = (!isPayment && event.data?.order_id) || event.data?.id
  if (typeof id !== "string") {
    // An event of somebody else's making; the sweeps find what is true.
    return
  }
  const subject = isPayment ? { payment_id: id } : { order_id: id }
  await reconcileOrderWorkflow(container).run({
    input: { ...subject, now: recoveryModule(container).now() },
  })
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order.updated",
    "order.canceled",
    "order.completed",
    "order.return_requested",
    "order.return_received",
    "order.claim_created",
    "order.exchange_created",
    "order-edit.confirmed",
    "payment.captured",
    "payment.refunded",
  ],
  context: { subscriberId: "recovery-reconcile-order" },
}
