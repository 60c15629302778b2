import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** NUL and lone surrogates, which PostgreSQL cannot hold. */
const UNSTORABLE =
  // eslint-disable-next-line no-control-regex -- control characters are the point
  /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Text that the database can hold. */
export const plainText = (field: string) =>
  z.string().refine((text) => !UNSTORABLE.test(text), {
    error: `${field} must not contain control characters`,
  })

/**
 * The id in a path.
 * @throws MedusaError NOT_FOUND for what can be no id
 */
export function requireId(id: string | undefined): string {
  if (!id || !/^[\w-]{1,100}$/.test(id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "Nothing with this id was found."
    )
  }
  return id
}
