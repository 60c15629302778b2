import type { MedusaContainer } from "@medusajs/framework/types"

import { findPrivateUrl } from "../../domain/alert/find-private-url"
import { sendingStores } from "../../domain/store/store-of"
import { recoveryModule } from "../recovery-module"
import { listUnknownStores } from "../store/list-unknown-stores"
import { listSetupProblems } from "../sending/list-setup-problems"
import { aboutFew, aboutPrivateUrl, aboutUnknownStores } from "./alert-words"
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
  const { sendTo } = options
  const troubles: Trouble[] = await listSetupProblems(container)
  const unknown = await listUnknownStores(container)
  const url = findPrivateUrl({
    production: process.env.NODE_ENV === "production",
    senderEmail: options.sender.email,
    urls: [
      ...sendingStores(options).map(({ storefront }) => storefront.url),
      options.backendUrl,
    ],
  })
  const known = troubles.some(({ code }) => code === "sandbox")
  return {
    troubles: [
      ...troubles,
      ...when(
        url && !known && { code: "storefront_unset", ...aboutPrivateUrl(url) }
      ),
      ...when(
        Array.isArray(sendTo) && { code: "send_to_few", ...aboutFew(sendTo) }
      ),
      ...when(
        unknown.length > 0 && {
          code: "store_unknown",
          ...aboutUnknownStores(unknown),
        }
      ),
    ],
    messagesWait: troubles.length > 0,
  }
}

const when = (trouble: Trouble | false | null | ""): Trouble[] =>
  trouble ? [trouble] : []
