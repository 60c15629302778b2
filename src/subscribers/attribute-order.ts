import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { attributeOrderWorkflow } from "../workflows"
import { recoveryModule } from "../workflows/recovery-module"

/** An order was placed: its person gets no more messages. */
export default async function attributeOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await attributeOrderWorkflow(container).run({
    input: { order_id: event.data.id, now: recoveryModule(container).now() },
  })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "recovery-attribute-order" },
}
