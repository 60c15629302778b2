import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { eraseDeletedCustomerWorkflow } from "../workflows"
import { recoveryModule } from "../workflows/recovery-module"

/** A customer was deleted, by the store or by themselves: so are they here. */
export default async function eraseDeletedCustomer({
  event,
  container,
}: SubscriberArgs<{ id?: unknown } | undefined>) {
  const id = event.data?.id
  if (typeof id !== "string") {
    // An event of somebody else's making; the tick finds who was deleted.
    return
  }
  await eraseDeletedCustomerWorkflow(container).run({
    input: { customer_id: id, now: recoveryModule(container).now() },
  })
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "recovery-erase-deleted-customer" },
}
