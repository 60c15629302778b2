import { MedusaError } from "@medusajs/framework/utils"

const REFUSALS: string[] = [
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
]

/** Medusa's own no, and no fault of a lock, a database or a network. */
export function isRefusal(error: unknown): error is MedusaError {
  return REFUSALS.includes((error as { type?: string } | null)?.type ?? "")
}
