import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Refuses a body that is no object, which Medusa's own validation cannot
 * always put into words: it answers with 500 for what does not become text.
 */
export function requireObject(
  { body }: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Invalid request: the body must be a JSON object"
    )
  }
  next()
}
