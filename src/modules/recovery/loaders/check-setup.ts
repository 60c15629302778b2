import type { LoaderOptions } from "@medusajs/framework/types"

import { sendingStores } from "../../../domain/store/store-of"
import { hasPhrases } from "../../../messages"
import { parseOptions } from "../options/parse-options"
import { loadLayout } from "../options/load-layout"
import { sayLast } from "../options/say-last"

/**
 * Runs at boot: wrong options or a broken layout file stop it with one
 * sentence, before any shopper could notice. A default language without
 * phrases only draws a warning: its texts go out, in an English frame.
 */
export default async function checkSetup({
  options,
  logger,
}: LoaderOptions): Promise<void> {
  try {
    const parsed = parseOptions(options)
    loadLayout(parsed)
    for (const { name, locales } of sendingStores(parsed)) {
      const language = locales.default
      if (!hasPhrases(language, parsed.message.phrases)) {
        const option = `${name === null ? "" : `stores.${name}.`}locales.default`
        logger?.warn(
          `medusa-plugin-cart-recovery: option "${option}" is "${language}", and the words around its texts are still English; write them into the option "message.phrases.${language}".`
        )
      }
    }
  } catch (error) {
    sayLast((error as Error).message)
    throw error
  }
}
