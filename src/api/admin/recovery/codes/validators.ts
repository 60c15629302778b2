import { z } from "@medusajs/framework/zod"

import { CODE_STATES } from "../../../../domain/incentive/code-state"
import { plainText } from "../plain-text"

export const AdminListCodesParams = z
  .strictObject({
    state: z.enum(CODE_STATES).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    after: plainText("after").pipe(z.string().max(2_000)).optional(),
    before: plainText("before").pipe(z.string().max(2_000)).optional(),
  })
  .refine(({ after, before }) => after === undefined || before === undefined, {
    error: "give after or before, not both",
    path: ["before"],
  })

export type AdminListCodesParamsType = z.infer<typeof AdminListCodesParams>
