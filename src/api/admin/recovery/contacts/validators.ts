import { z } from "@medusajs/framework/zod"

const HINT =
  "must be true: everything that is kept of the person is erased, and that cannot be undone"

export const AdminErasePerson = z.strictObject({
  confirm: z.literal(true, { error: HINT }),
})

export type AdminErasePersonType = z.infer<typeof AdminErasePerson>
