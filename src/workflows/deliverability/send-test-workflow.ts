import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { sendTest, type SendTestInput } from "./send-test"

const sendTestStep = createStep(
  "recovery-send-test",
  async (input: SendTestInput, { container }) =>
    new StepResponse(
      await sendTest(container, { ...input, now: new Date(input.now) })
    )
)

/**
 * Sends a message of a sequence to an admin, with a sample cart, by the
 * provider that real ones go by. It is marked as a test, counts nowhere, and
 * its links change nothing.
 * @throws MedusaError that says why it may not be sent
 */
export const sendTestWorkflow = createWorkflow(
  "recovery-send-test",
  (input: SendTestInput) => new WorkflowResponse(sendTestStep(input))
)
