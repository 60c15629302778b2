import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { attributeOrder } from "./attribute-order"

export type AttributeOrderInput = { order_id: string; now: Date }

const attributeOrderStep = createStep(
  "recovery-attribute-order",
  async (input: AttributeOrderInput, { container }) =>
    new StepResponse(
      await attributeOrder(container, input.order_id, new Date(input.now))
    )
)

/**
 * For an order that was just placed, `now` being that moment: closes the
 * person's live enrollments, redeems the code it used, credits at most one
 * touch. Idempotent. Answers the credited touch's id, or null.
 */
export const attributeOrderWorkflow = createWorkflow(
  "recovery-attribute-order",
  (input: AttributeOrderInput) =>
    new WorkflowResponse(attributeOrderStep(input))
)
