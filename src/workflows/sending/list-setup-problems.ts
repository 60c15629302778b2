import type { MedusaContainer } from "@medusajs/framework/types"

import { recoveryModule } from "../recovery-module"
import { hasProvider } from "./has-provider"

export type SetupProblem = {
  code: "provider_missing" | "postal_address_missing"
  message: string
}

/**
 * What keeps every message of a channel from going out. While there is
 * anything, touches wait instead of failing, and the dashboard says why.
 */
export async function listSetupProblems(
  container: MedusaContainer
): Promise<SetupProblem[]> {
  const problems: SetupProblem[] = []
  if (!(await hasProvider(container, "email"))) {
    problems.push({
      code: "provider_missing",
      message:
        'No notification provider serves the "email" channel, so messages wait. Add one to the Notification Module in medusa-config.ts, for example "medusa-plugin-cart-recovery/providers/smtp".',
    })
  }
  if (!recoveryModule(container).options.sender.postalAddress) {
    problems.push({
      code: "postal_address_missing",
      message:
        'Marketing email must show a postal address, so messages wait. Set the plugin option "sender.postalAddress".',
    })
  }
  return problems
}
