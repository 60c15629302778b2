import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import {
  type SalesChannelRecord,
  selectSalesChannels,
} from "../../modules/recovery/queries/medusa/select-sales-channels"
import { rowsFromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"

/**
 * Sales channels as Medusa has them now, by id, deleted ones too; null where
 * there is no sales channel module to tell. Not kept in memory: names change,
 * a disabled channel is heeded at once, and a look-up by key costs next to
 * nothing.
 */
export async function readSalesChannels(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, SalesChannelRecord> | null> {
  if (!ids.length) {
    return new Map()
  }
  const rows = await rowsFromTables(container, "sales channels", ids, {
    ofKey: (id) => id,
    ofRow: ({ id }: SalesChannelRecord) => id,
    tables: (keys) =>
      recoveryModule(container).read((db) =>
        selectSalesChannels(db, { ids: keys })
      ),
    services: (keys) => askService(container, keys),
  })
  return rows.length < ids.length && !serviceOf(container)
    ? null
    : new Map(rows.map((row) => [row.id, row]))
}

/** The same by Medusa's own way; none where nobody can be asked. */
export async function askService(
  container: MedusaContainer,
  ids: string[]
): Promise<SalesChannelRecord[]> {
  const rows = await serviceOf(container)?.listSalesChannels(
    { id: ids },
    {
      select: ["id", "name", "is_disabled", "deleted_at"] as never,
      take: ids.length,
      withDeleted: true,
    }
  )
  return (rows ?? []) as unknown as SalesChannelRecord[]
}

export function serviceOf(container: MedusaContainer) {
  return container.resolve(Modules.SALES_CHANNEL, { allowUnregistered: true })
}
