import type { MedusaContainer } from "@medusajs/framework/types"

import { withoutAddresses } from "../../domain/touch/same-answer"
import { logOf } from "../log-of"

/** Tells of a part for audience files that failed, and is tried again. */
export function warnOfFile(
  container: MedusaContainer,
  what: string,
  error: unknown
): void {
  logOf(container).warn(
    `Cart recovery: an audience file ${what}, the next tick tries again: ${withoutAddresses((error as Error).message)}`
  )
}
