import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { findPaidOrder } from "./find-paid-order"
import { reconcileOrders } from "./reconcile-orders"

export type ReconcileOrderInput = {
  order_id?: string
  /** Instead: the order that this payment is of. */
  payment_id?: string
  now: Date
}

const reconcileOrderStep = createStep(
  "recovery-reconcile-order",
  async (input: ReconcileOrderInput, { container }) => {
    const id =
      input.order_id ??
      (input.payment_id && (await findPaidOrder(container, input.payment_id)))
    if (id) {
      await reconcileOrders(container, [id], new Date(input.now))
    }
    return new StepResponse(undefined)
  }
)

/**
 * Something happened to an order, or to a payment of it: makes ours true
 * about it, whatever it was. Idempotent.
 */
export const reconcileOrderWorkflow = createWorkflow(
  "recovery-reconcile-order",
  (input: ReconcileOrderInput) =>
    new WorkflowResponse(reconcileOrderStep(input))
)
