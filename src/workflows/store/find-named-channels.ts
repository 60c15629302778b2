import type { MedusaContainer } from "@medusajs/framework/types"

import {
  type SalesChannelRecord,
  selectSalesChannels,
} from "../../modules/recovery/queries/medusa/select-sales-channels"
import { fromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { serviceOf } from "./read-sales-channels"

/** Sales channels by ids or names as the option `stores` has them, deleted too. */
export async function findNamedChannels(
  container: MedusaContainer,
  names: string[]
): Promise<SalesChannelRecord[]> {
  if (!names.length) {
    return []
  }
  const found = await fromTables(
    container,
    "sales channels",
    () =>
      recoveryModule(container).read((db) =>
        selectSalesChannels(db, { idsOrNames: names })
      ),
    () => Promise.resolve([])
  )
  const known = new Set(found.flatMap(({ id, name }) => [id, name.trim()]))
  const missing = names.filter((name) => !known.has(name))
  return missing.length
    ? [...found, ...(await askForNames(container, missing))]
    : found
}

/** Where the tables are not the truth, the service is. */
async function askForNames(
  container: MedusaContainer,
  names: string[]
): Promise<SalesChannelRecord[]> {
  const service = serviceOf(container)
  if (!service) {
    return []
  }
  const config = {
    select: ["id", "name", "is_disabled", "deleted_at"],
    withDeleted: true,
  } as never
  return [
    ...(await service.listSalesChannels({ id: names }, config)),
    ...(await service.listSalesChannels({ name: names }, config)),
  ] as unknown as SalesChannelRecord[]
}
