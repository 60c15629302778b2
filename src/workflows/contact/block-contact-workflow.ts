import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { EMAIL } from "../../domain/touch/channel"
import { recoveryModule } from "../recovery-module"
import { addressesOfPerson } from "./addresses-of-person"
import { blockAddress } from "./block-address"
import { endRefused } from "./end-refused"
import { findBlocks } from "./find-blocks"
import { readCartEmails } from "./read-cart-emails"
import { requireEmail } from "./require-email"

export type BlockContactInput = {
  email: string
  /** Why, in the admin's words. */
  note: string
  /** The admin's id. */
  by: string | null
  now: Date
}

const blockContactStep = createStep(
  "recovery-block-contact",
  async (input: BlockContactInput, { container }) => {
    const recovery = recoveryModule(container)
    const { note, by } = input
    const at = new Date(input.now)
    const email = requireEmail(input.email)
    const cartEmails = await readCartEmails(container, { email })
    const ended = await recovery.transaction(async (db) => {
      const addresses = await addressesOfPerson(db, EMAIL, email)
      const blocks = await findBlocks(db, recovery.options, [email])
      if (blocks.get(email)?.all.some(({ source }) => source === "admin")) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "Staff have unsubscribed this address already. Nothing is sent to it."
        )
      }
      await blockAddress(db, recovery.options, {
        addresses,
        reason: "unsubscribed",
        at,
        source: "admin",
        by,
        note,
      })
      return await endRefused(db, { email, addresses, cartEmails, at })
    })
    return new StepResponse({ ended })
  }
)

/**
 * Unsubscribes somebody at their wish, by an admin: all addresses of theirs
 * are blocked and their sequences end, as if they had done it by a link. The
 * address need not be known. Answers how many sequences ended.
 * @throws MedusaError INVALID_DATA for no address, NOT_ALLOWED when an admin
 *   has done it before
 */
export const blockContactWorkflow = createWorkflow(
  "recovery-block-contact",
  (input: BlockContactInput) => new WorkflowResponse(blockContactStep(input))
)
