import { MedusaError } from "@medusajs/framework/utils"

/** The one answer to an id that is no audience's, or no longer one's. */
export const noAudience = (id: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `No audience with the id ${id} was found.`
  )
