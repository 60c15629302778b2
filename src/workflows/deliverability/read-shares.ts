import type { MedusaContainer } from "@medusajs/framework/types"

import { judgeShare } from "../../domain/deliverability/judge-share"
import type { Verdict } from "../../domain/deliverability/verdict"
import { OWN_STORE } from "../../domain/store/own-store"
import { sendingStores } from "../../domain/store/store-of"
import { addMs } from "../../domain/time/duration"
import { EMAIL } from "../../domain/touch/channel"
import { countFates } from "../../modules/recovery/queries/deliverability/count-fates"
import { recoveryModule } from "../recovery-module"
import { readStores } from "../store/read-stores"

/** As far back as mailbox providers look. */
export const SHARE_MS = 30 * 86_400_000

export type StoreShares = {
  /** Its key in the option `stores`; empty for the shop's own. */
  store: string
  complaints: Verdict
  bounces: Verdict
}

/** The share of complaints and bounces of the last 30 days, a store at a time. */
export async function readShares(
  container: MedusaContainer,
  now: Date
): Promise<StoreShares[]> {
  const recovery = recoveryModule(container)
  const stores = sendingStores(recovery.options)
  const byStore = stores.length > 1
  const fates = await recovery.read((db) =>
    countFates(db, { channel: EMAIL, since: addMs(now, -SHARE_MS), byStore })
  )
  const storeOf = byStore
    ? await readStores(
        container,
        fates.map(({ sales_channel_id }) => sales_channel_id)
      )
    : null
  return stores.map(({ name }) => {
    const own = fates.filter(
      ({ sales_channel_id }) =>
        !storeOf || storeOf(sales_channel_id).store.name === name
    )
    const sum = (key: "sent" | "bounced" | "complained") =>
      own.reduce((total, fate) => total + fate[key], 0)
    const sent = sum("sent")
    return {
      store: name ?? OWN_STORE,
      complaints: judgeShare("complaints", { count: sum("complained"), sent }),
      bounces: judgeShare("bounces", { count: sum("bounced"), sent }),
    }
  })
}
