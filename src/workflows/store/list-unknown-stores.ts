import type { MedusaContainer } from "@medusajs/framework/types"

import { recoveryModule } from "../recovery-module"
import { findNamedChannels } from "./find-named-channels"

/**
 * What the option `stores` names and Medusa has no sales channel for: not yet,
 * or it goes by another name by now.
 */
export async function listUnknownStores(
  container: MedusaContainer
): Promise<string[]> {
  const names = Object.keys(recoveryModule(container).options.stores)
  const known = new Set(
    (await findNamedChannels(container, names))
      .filter(({ deleted_at }) => !deleted_at)
      .flatMap(({ id, name }) => [id, name.trim()])
  )
  return names.filter((name) => !known.has(name))
}
