import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Refuses what Medusa's own validation cannot put into words and answers with
 * 500: values that are objects and do not become text.
 */
export function refuseObjects(
  { body }: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      'Invalid request: the body must be JSON, such as { "token": "…" }'
    )
  }
  const [name] =
    Object.entries(body).find(
      ([, value]) => typeof value === "object" && value !== null
    ) ?? []
  if (name !== undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Invalid request: the field "${name.slice(0, 50)}" must be text`
    )
  }
  next()
}
