import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { withoutSecrets } from "../domain/text/without-secrets"

type Say = (words: string) => void

/**
 * Medusa's log, for everything that the plugin says there: without addresses
 * and links' secrets, whatever an error quotes.
 */
export function logOf(container: MedusaContainer): {
  info: Say
  warn: Say
  error: Say
} {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  return {
    info: (words) => logger.info(withoutSecrets(words)),
    warn: (words) => logger.warn(withoutSecrets(words)),
    error: (words) => logger.error(withoutSecrets(words)),
  }
}
