import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { insertTouchEvent } from "../../modules/recovery/queries/return/insert-touch-event"
import { endRefused } from "../contact/end-refused"
import { readCartEmails } from "../contact/read-cart-emails"
import { refuse } from "../contact/refuse"
import { recoveryModule } from "../recovery-module"
import { pageOfLink } from "../store/store-of-link"
import { openLink } from "./open-link"
import { newId } from "../process/new-id"

export type UnsubscribeInput = {
  token: string
  /** By the mail program's own button, not by that of the page. */
  one_click?: boolean
  now: Date
}

const unsubscribeStep = createStep(
  "recovery-unsubscribe",
  async (input: UnsubscribeInput, { container }) => {
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    const link = await openLink(container, {
      token: input.token,
      purpose: "unsubscribe",
      now,
    })
    const { email } = link
    const cartEmails = await readCartEmails(container, { email })
    await recovery.transaction(async (db) => {
      const { addresses, isNew } = await refuse(db, recovery.options, {
        address_id: link.address_id,
        source: input.one_click ? "one_click" : "page",
        at: now,
      })
      if (isNew) {
        await insertTouchEvent(db, {
          id: newId("rtev"),
          touch_id: link.touch_id,
          kind: "unsubscribed",
          actor: "human",
          at: now,
          link_id: link.id,
          user_agent: null,
        })
      }
      await endRefused(db, { email, addresses, cartEmails, at: now })
    })
    return new StepResponse(await pageOfLink(container, link))
  }
)

/**
 * Blocks the address a message went to, with every other that its person has,
 * and ends their sequences: whoever says no says it for themselves, and is
 * not asked again by another way. Idempotent, and works long after the cart is
 * gone. Answers the person's locale and store.
 * @throws MedusaError NOT_FOUND for any token that is not good
 */
export const unsubscribeWorkflow = createWorkflow(
  "recovery-unsubscribe",
  (input: UnsubscribeInput) => new WorkflowResponse(unsubscribeStep(input))
)
