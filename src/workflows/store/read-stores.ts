import type { MedusaContainer } from "@medusajs/framework/types"

import type { PlacedStore } from "../../domain/store/placed-store"
import { storeOf } from "../../domain/store/store-of"
import { recoveryModule } from "../recovery-module"
import { readSalesChannels } from "./read-sales-channels"

/** A cart's sales channel; null for a cart without one. */
type ChannelId = string | null | undefined

/**
 * The stores of carts and whether their sales channels sell now. Answers a
 * look-up by the channel's id, of those that were asked for. Where nobody
 * knows of channels, all count as open.
 */
export async function readStores(
  container: MedusaContainer,
  channelIds: Iterable<ChannelId>
): Promise<(id: ChannelId) => PlacedStore> {
  const ids = [...new Set(channelIds)].filter((id) => typeof id === "string")
  const { options } = recoveryModule(container)
  const known = await readSalesChannels(container, ids)
  const placed = new Map(
    ids.map((id) => {
      const found = known?.get(id)
      const store = storeOf(options, { id, name: found?.name ?? null })
      return [id, { store, channel: stateOf(found, known !== null) }] as const
    })
  )
  const own: PlacedStore = { store: storeOf(options, null), channel: "open" }
  return (id) => placed.get(id ?? "") ?? own
}

function stateOf(
  found: { is_disabled: boolean; deleted_at: unknown } | undefined,
  isTruth: boolean
): PlacedStore["channel"] {
  if (!found) {
    return isTruth ? "gone" : "open"
  }
  if (found.deleted_at) {
    return "gone"
  }
  return found.is_disabled ? "disabled" : "open"
}
