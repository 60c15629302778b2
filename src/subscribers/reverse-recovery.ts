import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { reverseRecoveryWorkflow } from "../workflows"
import { recoveryModule } from "../workflows/recovery-module"

/** An order was canceled: it is not recovered any more. */
export default async function reverseRecovery({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await reverseRecoveryWorkflow(container).run({
    input: { order_id: event.data.id, now: recoveryModule(container).now() },
  })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "recovery-reverse-recovery" },
}
