import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { eraseDeletedCustomer } from "./erase-deleted-customer"

export type EraseDeletedCustomerInput = { customer_id: string; now: Date }

const eraseDeletedCustomerStep = createStep(
  "recovery-erase-deleted-customer",
  async (input: EraseDeletedCustomerInput, { container }) =>
    new StepResponse(
      await eraseDeletedCustomer(
        container,
        input.customer_id,
        new Date(input.now)
      )
    )
)

/**
 * Makes anonymous what is kept of a customer whom Medusa has deleted. Nothing
 * when the customer is still there, when nothing is known of them, or when
 * only the guest's row of an account went that is still there. Answers whether
 * there was anybody.
 */
export const eraseDeletedCustomerWorkflow = createWorkflow(
  "recovery-erase-deleted-customer",
  (input: EraseDeletedCustomerInput) =>
    new WorkflowResponse(eraseDeletedCustomerStep(input))
)
