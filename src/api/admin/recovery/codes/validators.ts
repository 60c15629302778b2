import { z } from "@medusajs/framework/zod"

import { CODE_STATES } from "../../../../domain/incentive/code-state"
import { isOneWay, ONE_WAY, pageParams } from "../page-params"

export const AdminListCodesParams = z
  .strictObject({
    state: z.enum(CODE_STATES).optional(),
    ...pageParams,
  })
  .refine(isOneWay, ONE_WAY)

export type AdminListCodesParamsType = z.infer<typeof AdminListCodesParams>
