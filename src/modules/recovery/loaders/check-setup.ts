import type { LoaderOptions } from "@medusajs/framework/types"

import { parseOptions } from "../options/parse-options"
import { loadLayout } from "../options/load-layout"
import { sayLast } from "./say-last"

/**
 * Runs at boot: wrong options or a broken layout file stop it with one
 * sentence, before any shopper could notice.
 */
export default async function checkSetup({
  options,
}: LoaderOptions): Promise<void> {
  try {
    loadLayout(parseOptions(options))
  } catch (error) {
    sayLast((error as Error).message)
    throw error
  }
}
