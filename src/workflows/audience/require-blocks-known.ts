import { MedusaError } from "@medusajs/framework/utils"

import { readCursors } from "../../modules/recovery/queries/cursor/read-cursors"
import { isSecretKnown } from "../contact/is-secret-known"
import { SECRET_REHASH } from "../contact/secret-cursors"
import type { RecoveryModuleService } from "../recovery-module"

/**
 * Files join blocks by addresses' hashes, which are the present secret's only.
 * @throws MedusaError NOT_ALLOWED while it could not be told who is blocked
 */
export async function requireBlocksKnown(
  recovery: RecoveryModuleService
): Promise<void> {
  if (!(await isSecretKnown(recovery))) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'The option "secret" is not the one that tells who has unsubscribed, so no file is made. Set it back, or name the earlier one in "previousSecrets".'
    )
  }
  const cursors = await recovery.read(readCursors)
  if (cursors.has(SECRET_REHASH)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The secret was changed, and addresses are being hashed anew: no file is made until then. Try again in a few minutes."
    )
  }
}
