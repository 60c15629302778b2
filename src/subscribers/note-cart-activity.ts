import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { recoveryModule } from "../workflows/recovery-module"

/**
 * A cart was shopped on. No workflow here: this runs in the shopper's
 * process, so it only takes a note, which is written a moment later.
 */
export default async function noteCartActivity({
  event,
  container,
}: SubscriberArgs<{ id?: unknown } | undefined>) {
  const recovery = recoveryModule(container)
  recovery.noteActivity(event.data?.id, recovery.now())
}

export const config: SubscriberConfig = {
  event: ["cart.created", "cart.updated", "cart.customer_transferred"],
  context: { subscriberId: "recovery-note-cart-activity" },
}
