import { z } from "@medusajs/framework/zod"

const HINT =
  'must be a path with {token} in it once, such as "/cart/restore?token={token}"'

/** What the plugin fills in, and no other. */
const FILLED = ["{token}", "{country}", "{locale}"]

/** What looks like something to be filled in, also as other programs write it. */
const PLACEHOLDER =
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{[^{}]*\}|\$[A-Za-z_]\w*|%7b.*?(?:%7d|$)|<[^<>]*>|\[[^[\]]*\]|(?<=\/):[A-Za-z_]\w*|[{}<>[\]]/gi

const PATH = /^\/(?![/\\])[^\s\\]*$/

/** Where the shop's page is that brings a cart back. */
export const restorePath = z
  .string({ error: HINT })
  .superRefine((path, context) => {
    const found = path.match(PLACEHOLDER) ?? []
    const unknown = found.find((one) => !FILLED.includes(one))
    const once = found.filter((one) => one === "{token}").length === 1
    if (unknown !== undefined || !PATH.test(path) || !once) {
      context.addIssue({
        code: "custom",
        message:
          unknown === undefined
            ? HINT
            : `has "${unknown}" in it, and the only placeholders there are {token}, {country} and {locale}`,
      })
    }
  })
