import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveEnrollments } from "../../modules/recovery/queries/enrollment/find-live-enrollments"
import { insertTouchEvent } from "../../modules/recovery/queries/return/insert-touch-event"
import { refuse } from "../contact/refuse"
import { recoveryModule } from "../recovery-module"
import { pageOfLink } from "../store/store-of-link"
import { readCarts } from "../tracking/read-carts"
import { openLink } from "./open-link"
import { newId } from "../process/new-id"

export type UnsubscribeInput = { token: string; now: Date }

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
    await recovery.transaction(async (db) => {
      const { addresses, isNew } = await refuse(db, recovery.options, {
        address_id: link.address_id,
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
      const live = await findLiveEnrollments(db, {
        email: link.email,
        cart_id: null,
        customer_id: null,
        before: now,
      })
      await exitEnrollments(db, {
        ids: await withoutMoved(container, live, addresses),
        reason: "unsubscribed",
        at: now,
      })
    })
    return new StepResponse(await pageOfLink(container, link))
  }
)

/**
 * Those whose cart bears no address of another person by now: a cart that was
 * corrected is that person's, and goes on with them.
 */
async function withoutMoved(
  container: MedusaContainer,
  ids: string[],
  addresses: { address: string }[]
): Promise<string[]> {
  const enrollments = ids.length
    ? await recoveryModule(container).listEnrollments(
        { id: ids },
        { select: ["id", "cart_id", "restored_cart_id"] }
      )
    : []
  const cartOf = (one: (typeof enrollments)[number]) =>
    one.restored_cart_id ?? one.cart_id
  const carts = await readCarts(
    container,
    enrollments.flatMap((one) => cartOf(one) ?? [])
  )
  const own = new Set(addresses.map(({ address }) => address))
  return enrollments
    .filter((one) => {
      const email = carts.get(cartOf(one) ?? "")?.email
      return !email || own.has(email)
    })
    .map(({ id }) => id)
}

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
