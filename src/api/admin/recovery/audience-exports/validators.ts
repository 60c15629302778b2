import { z } from "@medusajs/framework/zod"

import {
  EXPORT_CONTENTS,
  EXPORT_MODES,
} from "../../../../domain/audience/export"
import { NETWORKS } from "../../../../domain/audience/network"

const MOST_DAYS = 90

export const AdminExportAudience = z.strictObject({
  network: z.enum(NETWORKS),
  content: z.enum(EXPORT_CONTENTS).optional(),
  mode: z.enum(EXPORT_MODES).optional(),
  identifiers: z.enum(["hashed", "plain"]).optional(),
  by: z.enum(["email", "phone"]).optional(),
  network_list_id: z.string().trim().max(19).optional(),
  background: z.boolean().optional(),
})

export const AdminListAudienceExportsParams = z.strictObject({
  audience_id: z
    .string()
    .regex(/^[\w-]{1,100}$/, { error: "must be an audience's id" })
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z.string().max(200).optional(),
})

export const AdminCreateAudienceFeed = z.strictObject({
  network: z.enum(NETWORKS),
  content: z.enum(EXPORT_CONTENTS).default("members"),
  by: z.enum(["email", "phone"]).optional(),
  days: z
    .number()
    .int()
    .min(1)
    .max(MOST_DAYS, { error: `days must be at most ${MOST_DAYS}` })
    .default(MOST_DAYS),
})

export type AdminExportAudienceType = z.infer<typeof AdminExportAudience>
export type AdminListAudienceExportsParamsType = z.infer<
  typeof AdminListAudienceExportsParams
>
export type AdminCreateAudienceFeedType = z.infer<
  typeof AdminCreateAudienceFeed
>
