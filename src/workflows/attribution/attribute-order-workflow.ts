import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { reconcileOrders } from "./reconcile-orders"

export type AttributeOrderInput = { order_id: string; now: Date }

const attributeOrderStep = createStep(
  "recovery-attribute-order",
  async ({ order_id, now }: AttributeOrderInput, { container }) => {
    const done = await reconcileOrders(container, [order_id], new Date(now))
    return new StepResponse(done.get(order_id) ?? null)
  }
)

/**
 * For an order that was placed, or changed: closes the person's live
 * enrollments, redeems the code it used, credits at most one touch, and
 * writes what it is worth by now. Idempotent, in whatever order orders and
 * their changes come. Answers the touch that was credited now, or null.
 */
export const attributeOrderWorkflow = createWorkflow(
  "recovery-attribute-order",
  (input: AttributeOrderInput) =>
    new WorkflowResponse(attributeOrderStep(input))
)
