import { MedusaError } from "@medusajs/framework/utils"

import type { ContentProblem } from "../../messages"

/** A broken template, as one sentence with its place and its reason. */
export function describeProblem(
  stepName: string,
  locale: string,
  { field, line, reason }: ContentProblem
): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Step "${stepName}", language "${locale}", ${field}, line ${line}: ${reason}`
  )
}
