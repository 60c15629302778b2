import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { findExport } from "../../modules/recovery/queries/audience/page-exports"
import { logOf } from "../log-of"
import { recoveryModule } from "../recovery-module"
import { hasProvider } from "../sending/has-provider"

/** Says in the admin's bell what became of a file that was made beside. */
export async function tellExport(
  container: MedusaContainer,
  id: string
): Promise<void> {
  try {
    const row = await recoveryModule(container).read((db) => findExport(db, id))
    if (!row || !(await hasProvider(container, "feed"))) {
      return
    }
    const whole = row.state === "ready"
    const what = `${isolated(row.audience_name)} for ${row.network[0]!.toUpperCase()}${row.network.slice(1)}, people to ${row.content === "members" ? "add" : "remove"}`
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      data: {
        title: whole
          ? "An audience file is ready"
          : "An audience file could not be made",
        description: whole
          ? `${what}: ${row.rows.toLocaleString("en")} rows. Download it from the audience's history within 7 days: it counts when it was downloaded.`
          : `${what}. The audience's history says why.`,
      },
      trigger_type: "cart-recovery.audience_export",
      resource_type: "recovery_audience_export",
      resource_id: id,
      idempotency_key: `${id}:${row.state}`,
    })
  } catch (error) {
    logOf(container).warn(
      `Cart recovery: nobody was told of an audience file: ${(error as Error).message}`
    )
  }
}

/** A name in whatever script, so that it does not turn the sentence around. */
const isolated = (name: string) => `\u2068${name}\u2069`
