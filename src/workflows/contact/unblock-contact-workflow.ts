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
import { type Block, findBlocks } from "./find-blocks"
import { liftFor } from "./lift-for"
import { requireEmail } from "./require-email"

export type UnblockContactInput = {
  email: string
  /** Why, in the admin's words; kept. */
  note: string
  /** The admin's id. */
  by: string | null
  now: Date
}

const unblockContactStep = createStep(
  "recovery-unblock-contact",
  async (input: UnblockContactInput, { container }) => {
    const recovery = recoveryModule(container)
    const { note, by } = input
    const email = requireEmail(input.email)
    const left = await recovery.transaction(async (db) => {
      const addresses = await addressesOfPerson(db, EMAIL, email)
      const lifted = await liftFor(db, recovery.options, addresses, {
        source: "admin",
        at: new Date(input.now),
        by,
        note,
      })
      const blocks = await findBlocks(db, recovery.options, [email])
      if (!lifted) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          whyNot(blocks.get(email))
        )
      }
      return blocks.get(email)?.all ?? []
    })
    return new StepResponse({ left: left.map(({ reason }) => reason) })
  }
)

function whyNot(block: Block | undefined): string {
  if (!block) {
    return "This address is not blocked."
  }
  const KEPT: Record<string, string> = {
    complained:
      "Messages to this address were reported as spam. That is not undone: another complaint would harm all your messages.",
    bounced:
      "The mailbox of this address does not exist, or refused messages for good. That is not undone.",
    erased: "The data of this person was erased. That is not undone.",
  }
  return (
    KEPT[block.reason] ??
    (block.source === "import"
      ? "This address came with a list of people who had unsubscribed elsewhere. Only they can change that."
      : "This person has unsubscribed themselves. Only they can change that.")
  )
}

/**
 * Takes an admin's own unsubscribe back, for all addresses of the person.
 * What is under way again begins with their next cart. Whatever else blocks
 * the address stays: what they said themselves, a complaint, a mailbox that
 * is not there, an erasure. Answers the reasons that stay.
 * @throws MedusaError NOT_ALLOWED, with why, when there is nothing of an
 *   admin's to take back
 */
export const unblockContactWorkflow = createWorkflow(
  "recovery-unblock-contact",
  (input: UnblockContactInput) =>
    new WorkflowResponse(unblockContactStep(input))
)
