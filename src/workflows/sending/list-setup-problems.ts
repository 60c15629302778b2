import type { MedusaContainer } from "@medusajs/framework/types"

import type { AlertParams } from "../../domain/alert/alert-params"
import { sendingStores } from "../../domain/store/store-of"
import { EMAIL } from "../../domain/touch/channel"
import { isSecretKnown } from "../contact/is-secret-known"
import { findDeadUnsubscribe } from "../deliverability/find-dead-unsubscribe"
import { recoveryModule } from "../recovery-module"
import { aboutSandbox, findSandbox } from "./find-sandbox"
import { hasProvider } from "./has-provider"

export type SetupProblem = {
  code:
    | "provider_missing"
    | "channel_unserved"
    | "postal_address_missing"
    | "secret_changed"
    | "sandbox"
    | "unsubscribe_dead"
  message: string
  params?: AlertParams
  /** Whose messages wait because of it. */
  channels: readonly string[]
}

/**
 * What keeps every message of channels from going out. While there is
 * anything, touches wait instead of failing, and the dashboard says why.
 */
export async function listSetupProblems(
  container: MedusaContainer,
  channels: readonly string[]
): Promise<SetupProblem[]> {
  const problems: SetupProblem[] = []
  for (const channel of channels) {
    if (!(await hasProvider(container, channel))) {
      if (channel !== EMAIL) {
        problems.push(aboutUnserved(channel))
        continue
      }
      problems.push({
        channels: [channel],
        code: "provider_missing",
        message: `No notification provider serves the "${channel}" channel, so messages wait. Add one to the Notification Module in medusa-config.ts, for example "medusa-plugin-cart-recovery/providers/smtp".`,
      })
      continue
    }
    const sandbox = await findSandbox(container, channel)
    if (sandbox) {
      problems.push({ ...aboutSandbox(sandbox), channels: [channel] })
      continue
    }
    const dead = await findDeadUnsubscribe(container, channel)
    if (dead) {
      problems.push({ ...dead, channels: [channel] })
    }
  }
  const stores = sendingStores(recoveryModule(container).options)
  if (stores.some(({ sender }) => !sender.postalAddress)) {
    problems.push({
      channels,
      code: "postal_address_missing",
      message:
        'Marketing email must show a postal address, so messages wait. Set the plugin option "sender.postalAddress".',
    })
  }
  if (!(await isSecretKnown(recoveryModule(container)))) {
    problems.push({
      channels,
      code: "secret_changed",
      message:
        'The plugin option "secret" is not the one that tells who has unsubscribed, so messages wait. Set it back, or name the earlier secret in "previousSecrets".',
    })
  }
  return problems
}

const aboutUnserved = (channel: string): SetupProblem => ({
  channels: [channel],
  code: "channel_unserved",
  message: `A step of a sequence is sent on the channel "${channel}", and no notification provider serves it, so its messages wait. Add one to the Notification Module in medusa-config.ts, or set the step's channel to "${EMAIL}".`,
  params: { name: channel },
})
