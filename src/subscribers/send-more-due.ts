import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { helpDraining, MORE_DUE_EVENT } from "../workflows"
import { recoveryModule } from "../workflows/recovery-module"

/** Another worker has more to send than one batch: this one helps. */
export default async function sendMoreDue({ container }: SubscriberArgs) {
  const recovery = recoveryModule(container)
  if (recovery.options.schedule !== "off") {
    helpDraining(container, recovery.now())
  }
}

export const config: SubscriberConfig = {
  event: MORE_DUE_EVENT,
  context: { subscriberId: "recovery-send-more-due" },
}
