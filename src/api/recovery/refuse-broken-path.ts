import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** A broken percent sign: the router would answer it with 500. */
export function refuseBrokenPath(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  try {
    decodeURIComponent(req.url.split("?")[0] ?? "")
    next()
  } catch {
    next(
      new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "There is nothing at this address: a percent sign in it is broken."
      )
    )
  }
}
