import type { MedusaContainer } from "@medusajs/framework/types"

import { sendingStores } from "../../domain/store/store-of"
import { type Sandbox, whySandboxed } from "../../domain/store/why-sandboxed"
import { recoveryModule } from "../recovery-module"
import { reachesPeople } from "./reaches-people"

/** Why nobody may be written to from here; null when messages may go out. */
export async function findSandbox(
  container: MedusaContainer,
  channel: string
): Promise<Sandbox | null> {
  const { options } = recoveryModule(container)
  return whySandboxed({
    production: process.env.NODE_ENV === "production",
    reachesPeople: await reachesPeople(container, channel),
    sendTo: options.sendTo,
    urls: [
      options.backendUrl,
      ...sendingStores(options).map(({ storefront }) => storefront.url),
    ],
  })
}

type SandboxProblem = {
  code: "sandbox"
  message: string
  params: { url: string | null; mode: string | null }
}

const NAME_THEM =
  'if this is a copy of the live store, or a test, name who may get messages in the plugin option "sendTo", such as ["you@example.com"], or "all"'

/** The same in words. */
export function aboutSandbox(sandbox: Sandbox): SandboxProblem {
  if (sandbox.reason === "private_url") {
    const { url } = sandbox
    return {
      code: "sandbox",
      message: `Links in messages lead to ${url}, where shoppers cannot follow, so messages wait. Set the plugin options "storefront.url" and "backendUrl" to the public addresses; ${NAME_THEM}.`,
      params: { url, mode: null },
    }
  }
  const mode = process.env.NODE_ENV || "development"
  return {
    code: "sandbox",
    message: `This Medusa runs in the mode "${mode}" and its email provider reaches real people, so messages wait. In the live store set NODE_ENV to "production"; ${NAME_THEM}.`,
    params: { url: null, mode },
  }
}
