import type { MedusaContainer } from "@medusajs/framework/types"

import {
  isDoubtful,
  leadsElsewhere,
} from "../../domain/deliverability/unsubscribe-try"
import { whyUnsubscribeIsDead } from "../../domain/deliverability/why-unsubscribe-is-dead"
import { EMAIL } from "../../domain/touch/channel"
import { recoveryModule } from "../recovery-module"
import { reachesPeople } from "../sending/reaches-people"
import { readUnsubscribeTry } from "./read-unsubscribe-try"

type About = { url: string; detail: string | null }

/**
 * The unsubscribe address where certainly nobody can unsubscribe by it: as it
 * is set, or as the tries of the last time found out. Asks the database only.
 */
export async function findDeadUnsubscribe(
  container: MedusaContainer,
  channel: string
): Promise<{
  code: "unsubscribe_dead"
  message: string
  params: About
} | null> {
  const recovery = recoveryModule(container)
  const { backendUrl, sendTo } = recovery.options
  const reaches = await reachesPeople(container, channel)
  const url = whyUnsubscribeIsDead({
    production: process.env.NODE_ENV === "production",
    reachesPeople: reaches,
    sendTo,
    backendUrl,
  })
  if (url !== null) {
    return {
      code: "unsubscribe_dead",
      message: `Links to unsubscribe lead to ${url}, where no reader can follow, so messages wait. Set the plugin option "backendUrl" to the public address of Medusa.`,
      params: { url, detail: null },
    }
  }
  const last = await readUnsubscribeTry(recovery)
  return reaches && leadsElsewhere(last)
    ? {
        code: "unsubscribe_dead",
        message: `Nobody can unsubscribe: ${backendUrl}/recovery/u/… is answered with ${last!.detail} by something else than this plugin, so messages wait. Set the plugin option "backendUrl" to the public address of Medusa, and let your proxy pass on what begins with "/recovery/". It is tried again every ten minutes, and by the page Settings > Cart recovery.`,
        params: { url: backendUrl, detail: last!.detail },
      }
    : null
}

/** Where it may be so; staff are told, and nothing waits. */
export async function findDoubtfulUnsubscribe(
  container: MedusaContainer
): Promise<{
  code: "unsubscribe_doubtful"
  message: string
  params: About
} | null> {
  const recovery = recoveryModule(container)
  const { backendUrl } = recovery.options
  const last = await readUnsubscribeTry(recovery)
  return isDoubtful(last) &&
    !leadsElsewhere(last) &&
    (await reachesPeople(container, EMAIL))
    ? {
        code: "unsubscribe_doubtful",
        message: `Perhaps nobody can unsubscribe: trying ${backendUrl}/recovery/u/… from this server ended with ${last!.detail}. Open a link of a message from another network. Where it works, let this server reach it too.`,
        params: { url: backendUrl, detail: last!.detail },
      }
    : null
}
