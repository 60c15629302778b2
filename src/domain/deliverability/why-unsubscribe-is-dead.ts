import { isHostOfItsOwn } from "../alert/find-private-url"
import type { SendTo } from "../store/may-get"

/**
 * The base of links, where certainly nobody who gets a message could
 * unsubscribe by them: a live store whose links lead to the reader's own
 * machine, or to a name that leads nowhere. Null when they may.
 *
 * A copy of the store waits for other reasons already; who names a few in
 * `sendTo` tries things out. Names and addresses of a private network count
 * as good where `sendTo` is "all": the shop of an intranet has readers there.
 */
export function whyUnsubscribeIsDead(facts: {
  production: boolean
  reachesPeople: boolean
  sendTo: SendTo | undefined
  backendUrl: string
}): string | null {
  const real = facts.production && facts.reachesPeople && facts.sendTo === "all"
  return real && isHostOfItsOwn(new URL(facts.backendUrl).hostname)
    ? facts.backendUrl
    : null
}
