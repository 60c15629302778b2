import { z } from "@medusajs/framework/zod"

const HINT =
  'must be a path with {token} in it once, such as "/cart/restore?token={token}"'

/** What the plugin fills in, and no other. */
const FILLED = /\{(?:token|country|locale)\}/g

/** What other programs write for something that is to be filled in. */
const PLACEHOLDER =
  /\$?\{[^{}]*\}|\$[A-Za-z_]\w*|%7b.*?(?:%7d|$)|<[^<>]*>|\[[^[\]]*\]|(?<=\/):[A-Za-z_]\w*|[{}<>[\]]/i

/** Where the shop's page is that brings a cart back. */
export const restorePath = z
  .string({ error: HINT })
  .regex(/^\/(?![/\\])[^\s\\]*$/, { error: HINT, abort: true })
  .superRefine((path, context) => {
    const [unknown] = PLACEHOLDER.exec(path.replace(FILLED, "")) ?? []
    if (unknown !== undefined) {
      context.addIssue({
        code: "custom",
        message: `has "${unknown}" in it, and the only placeholders there are {token}, {country} and {locale}`,
      })
    } else if (path.split("{token}").length !== 2) {
      context.addIssue({ code: "custom", message: HINT })
    }
  })
