import type { LoaderOptions } from "@medusajs/framework/types"

import { parseOptions } from "../options/parse-options"
import { loadLayout } from "../options/load-layout"

/**
 * Runs at boot: wrong options or a broken layout file stop it with one
 * sentence, before any shopper could notice.
 */
export default async function checkSetup({
  options,
}: LoaderOptions): Promise<void> {
  loadLayout(parseOptions(options))
}
