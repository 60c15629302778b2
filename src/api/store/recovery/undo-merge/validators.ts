import { z } from "@medusajs/framework/zod"

/** What a restore answered as `merged.id`, with the token it was asked with. */
export const StoreUndoMerge = z.strictObject({
  token: z.string().max(200),
  merge_id: z.string().max(200).regex(/^\w+$/, {
    error: 'the field "merge_id" must be what a restore answered as merged.id',
  }),
})

export type StoreUndoMergeType = z.infer<typeof StoreUndoMerge>
