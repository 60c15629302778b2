import { z } from "@medusajs/framework/zod"

/** Nothing can be chosen: a body that says something is a mistake. */
export const AdminStartBackfill = z.strictObject({})
