import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { sumAmounts } from "../../domain/report/sum-amounts"
import { setRefunded } from "../../modules/recovery/queries/attribution/set-refunded"
import { recoveryModule } from "../recovery-module"

export type NoteRefundInput = { payment_id: string; now: Date }

const noteRefundStep = createStep(
  "recovery-note-refund",
  async (input: NoteRefundInput, { container }) => {
    const order = await readRefunds(container, input.payment_id)
    if (order) {
      await recoveryModule(container).transaction((db) =>
        setRefunded(db, { ...order, now: new Date(input.now) })
      )
    }
    return new StepResponse(undefined)
  }
)

/** The order of a payment, and all that was refunded on it so far. */
async function readRefunds(
  container: MedusaContainer,
  paymentId: string
): Promise<{ order_id: string; refunded: number } | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: payments } = await query.graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: paymentId },
  })
  const payment = payments[0] as unknown as
    | { payment_collection?: { order?: { id: string } | null } | null }
    | undefined
  const orderId = payment?.payment_collection?.order?.id
  if (!orderId) {
    return null
  }
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["payment_collections.payments.refunds.amount"],
    filters: { id: orderId },
  })
  const order = orders[0] as unknown as {
    payment_collections?: {
      payments?: { refunds?: { amount: unknown }[] }[]
    }[]
  }
  const refunds = (order.payment_collections ?? [])
    .flatMap((collection) => collection.payments ?? [])
    .flatMap((made) => made.refunds ?? [])
  return {
    order_id: orderId,
    refunded: sumAmounts(refunds.map(({ amount }) => Number(amount))),
  }
}

/** Takes a refund off the recovered revenue of its order. Idempotent. */
export const noteRefundWorkflow = createWorkflow(
  "recovery-note-refund",
  (input: NoteRefundInput) => new WorkflowResponse(noteRefundStep(input))
)
