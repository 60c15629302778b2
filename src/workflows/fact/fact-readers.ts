import type { MedusaContainer } from "@medusajs/framework/types"

import { findSinks } from "./find-sinks"
import { cursorOf } from "./sink-state"

/**
 * The cursors of all who read the line of facts in this store, each with the
 * place that it has come to. What one of them has not passed is kept for it.
 */
export function factReaders(container: MedusaContainer): string[] {
  return findSinks(container).map(cursorOf)
}
