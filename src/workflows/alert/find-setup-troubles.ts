import type { MedusaContainer } from "@medusajs/framework/types"

import { findPrivateUrl } from "../../domain/alert/find-private-url"
import { recoveryModule } from "../recovery-module"
import { listSetupProblems } from "../sending/list-setup-problems"
import { aboutPrivateUrl } from "./alert-words"
import type { Trouble } from "./trouble"

export type SetupTroubles = {
  troubles: Trouble[]
  /** Messages wait because of one of them. */
  messagesWait: boolean
}

/** What is missing in the store's configuration. */
export async function findSetupTroubles(
  container: MedusaContainer
): Promise<SetupTroubles> {
  const { options } = recoveryModule(container)
  const troubles: Trouble[] = await listSetupProblems(container)
  const url = findPrivateUrl({
    production: process.env.NODE_ENV === "production",
    senderEmail: options.sender.email,
    urls: [options.storefront.url, options.backendUrl],
  })
  return {
    troubles: url
      ? [...troubles, { code: "storefront_unset", ...aboutPrivateUrl(url) }]
      : troubles,
    messagesWait: troubles.length > 0,
  }
}
