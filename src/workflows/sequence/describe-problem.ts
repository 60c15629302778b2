import { MedusaError } from "@medusajs/framework/utils"

import type { ContentProblem } from "../../messages"

/** A broken content, as one sentence with its place and its reason. */
export function describeProblem(
  stepName: string,
  locale: string,
  { block, field, line, reason }: ContentProblem
): MedusaError {
  const place = block
    ? `block ${block.index + 1}${block.id ? ` ("${block.id}")` : ""}, ${field}`
    : field
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Step "${stepName}", language "${locale}", ${place}, line ${line}: ${reason}`
  )
}
