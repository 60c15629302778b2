import type { MedusaContainer } from "@medusajs/framework/types"

import { OWN_STORE } from "../../domain/store/own-store"
import { storeOf } from "../../domain/store/store-of"
import type { ChannelFilter } from "../../modules/recovery/queries/report/of-channels"
import { recoveryModule } from "../recovery-module"
import { findNamedChannels } from "./find-named-channels"
import { requireStores } from "./require-stores"

/**
 * The sales channels of stores, as Medusa has them now; null when none is
 * asked for. Whatever the option does not name is the shop's own.
 * @throws MedusaError INVALID_DATA for a name that the option does not have
 */
export async function channelsOfStores(
  container: MedusaContainer,
  asked: string | string[] | undefined
): Promise<ChannelFilter | null> {
  const names = [...new Set([asked ?? []].flat())]
  if (!names.length) {
    return null
  }
  const { options } = recoveryModule(container)
  requireStores(options, names)
  const others = names.includes(OWN_STORE)
  const wanted = others
    ? Object.keys(options.stores).filter((name) => !names.includes(name))
    : names
  const found = await findNamedChannels(container, wanted)
  const ids = found
    .filter((channel) => wanted.includes(storeOf(options, channel).name ?? ""))
    .map(({ id }) => id)
  return { ids: [...new Set(ids)], others }
}
