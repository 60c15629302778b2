import type { MedusaContainer } from "@medusajs/framework/types"

import { selectSalesChannels } from "../../modules/recovery/queries/medusa/select-sales-channels"
import { fromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { serviceOf } from "./read-sales-channels"

/**
 * What the option `stores` names and Medusa has no sales channel for: not yet,
 * or it goes by another name by now.
 */
export async function listUnknownStores(
  container: MedusaContainer
): Promise<string[]> {
  const recovery = recoveryModule(container)
  const names = Object.keys(recovery.options.stores)
  if (!names.length) {
    return []
  }
  const inTables = await fromTables(
    container,
    "sales channels",
    () => recovery.read((db) => selectSalesChannels(db, { idsOrNames: names })),
    () => Promise.resolve([])
  )
  const known = new Set(
    inTables
      .filter(({ deleted_at }) => !deleted_at)
      .flatMap(({ id, name }) => [id, name.trim()])
  )
  const missing = names.filter((name) => !known.has(name))
  return missing.length ? await withoutAsked(container, missing) : []
}

/** Where the tables are not the truth, the service is. */
async function withoutAsked(
  container: MedusaContainer,
  names: string[]
): Promise<string[]> {
  const service = serviceOf(container)
  if (!service) {
    return []
  }
  const config = { select: ["id", "name"], take: names.length } as never
  const found = [
    ...(await service.listSalesChannels({ id: names }, config)),
    ...(await service.listSalesChannels({ name: names }, config)),
  ].flatMap(({ id, name }) => [id, name])
  return names.filter((name) => !found.includes(name))
}
