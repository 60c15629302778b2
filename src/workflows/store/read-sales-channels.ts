import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import {
  type SalesChannelRecord,
  selectSalesChannels,
} from "../../modules/recovery/queries/medusa/select-sales-channels"
import { fromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"

/**
 * Sales channels as Medusa has them now, by id, deleted ones too; null where
 * there is no sales channel module. Not kept in memory: names change, a
 * disabled channel is heeded at once, and a look-up by key costs next to
 * nothing.
 */
export async function readSalesChannels(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, SalesChannelRecord> | null> {
  if (!ids.length) {
    return new Map()
  }
  const found = byId(
    (await fromTables(
      container,
      "sales channels",
      () =>
        recoveryModule(container).read((db) =>
          selectSalesChannels(db, { ids })
        ),
      () => Promise.resolve([])
    )) as SalesChannelRecord[]
  )
  const missing = ids.filter((id) => !found.has(id))
  if (!missing.length) {
    return found
  }
  // Not in the tables, or those are not the truth here.
  const asked = await askService(container, missing)
  return asked && new Map([...found, ...byId(asked)])
}

/** Null where nobody can be asked. */
export async function askService(
  container: MedusaContainer,
  ids: string[]
): Promise<SalesChannelRecord[] | null> {
  const service = container.resolve(Modules.SALES_CHANNEL, {
    allowUnregistered: true,
  })
  return service
    ? ((await service.listSalesChannels(
        { id: ids },
        {
          select: ["id", "name", "is_disabled", "deleted_at"] as never,
          take: ids.length,
          withDeleted: true,
        }
      )) as unknown as SalesChannelRecord[])
    : null
}

const byId = (rows: SalesChannelRecord[]) =>
  new Map(rows.map((row) => [row.id, row]))
