import { z } from "@medusajs/framework/zod"

import { field, isShort, token } from "../field"

/** What a restore answered as `merged.id`, with the token it was asked with. */
export const StoreUndoMerge = z.strictObject({
  token,
  merge_id: field<string>(
    "merge_id",
    "what a restore answered as merged.id",
    (value) => isShort(value, /^\w+$/)
  ),
})

export type StoreUndoMergeType = z.infer<typeof StoreUndoMerge>
