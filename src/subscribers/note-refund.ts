import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { noteRefundWorkflow } from "../workflows"
import { recoveryModule } from "../workflows/recovery-module"

/** A payment was refunded: less was recovered. */
export default async function noteRefund({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await noteRefundWorkflow(container).run({
    input: { payment_id: event.data.id, now: recoveryModule(container).now() },
  })
}

export const config: SubscriberConfig = {
  event: "payment.refunded",
  context: { subscriberId: "recovery-note-refund" },
}
