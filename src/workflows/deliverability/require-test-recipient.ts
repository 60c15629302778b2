import { MedusaError } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import { mayGet } from "../../domain/store/may-get"
import { findBlocks } from "../contact/find-blocks"
import type { RecoveryModuleService } from "../recovery-module"

const refuse = (message: string) =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

/**
 * Whom a test message may go to: whoever `sendTo` lets have any, and nobody
 * who said no or is not there. Who has unsubscribed by a test of their own may
 * try again.
 *
 * @param own the address of the admin's login
 * @throws MedusaError that says why not
 */
export async function requireTestRecipient(
  recovery: RecoveryModuleService,
  to: string | null,
  own: string | null
): Promise<string> {
  const email = normalizeEmail(to ?? own ?? "")
  if (!email) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      'to must be an email address, such as "you@example.com".'
    )
  }
  const { options } = recovery
  if (!mayGet(email, options.sendTo)) {
    throw refuse(
      `The plugin option "sendTo" does not name ${email}. Add it there, or send the test to somebody who is named.`
    )
  }
  const block = (
    await recovery.read((db) => findBlocks(db, options, [email]))
  ).get(email)
  const isOwnNo =
    block?.reason === "unsubscribed" && email === normalizeEmail(own ?? "")
  if (block && !isOwnNo) {
    throw refuse(
      `${email} is blocked (${block.reason}): nothing is sent there, not even a test.`
    )
  }
  return email
}
