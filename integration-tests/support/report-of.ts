import { followZone } from "../../src/workflows/report/keep-report"
import type { AdminReportResponse } from "../../src/types"
import type { Story } from "./store-test"

/**
 * What the overview shows now. Ticks that come as fast as in a story do not
 * count days each time; the page does, once the first tick has begun it.
 */
export async function reportOf(
  { api, admin, recovery }: Story,
  params: Record<string, string> = {}
): Promise<AdminReportResponse["report"]> {
  await followZone(recovery)
  const { data } = await api.get("/admin/recovery/report", { ...admin, params })
  return data.report
}

/** What of it was recovered, by currency. */
export async function recoveredOf(story: Story) {
  const { currencies } = await reportOf(story)
  return currencies
    .filter(({ recovered }) => recovered.orders > 0)
    .map(({ currency_code, recovered }) => ({
      currency_code,
      orders: recovered.orders,
      recovered: Number(recovered.revenue),
      refunded: Number(recovered.refunded),
    }))
}
