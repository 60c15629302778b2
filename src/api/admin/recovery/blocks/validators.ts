import { z } from "@medusajs/framework/zod"

import { plainText } from "../plain-text"

const email = plainText("email").pipe(z.string().trim().min(1).max(320))

const note = plainText("note").pipe(
  z
    .string()
    .trim()
    .min(1, { error: "note must say why, in a few words" })
    .max(500, { error: "note must be at most 500 characters long" })
)

export const AdminFindBlocks = z.strictObject({ email })
export const AdminChangeBlock = z.strictObject({ email, note })
export const AdminChangeCustomerBlock = z.strictObject({ note })

export type AdminFindBlocksType = z.infer<typeof AdminFindBlocks>
export type AdminChangeBlockType = z.infer<typeof AdminChangeBlock>
export type AdminChangeCustomerBlockType = z.infer<
  typeof AdminChangeCustomerBlock
>
