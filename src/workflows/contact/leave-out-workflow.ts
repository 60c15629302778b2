import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { LeftOutKind } from "../../domain/contact/left-out"
import { readLeftOut } from "../../domain/contact/read-left-out"
import { insertLeftOut } from "../../modules/recovery/queries/contact/insert-left-out"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"

export type LeaveOutInput = {
  /** An address, or a domain; or else a group. */
  who?: string
  /** The id of a customer group. */
  customer_group_id?: string
  note: string | null
  /** The admin's id. */
  by: string | null
  now: Date
}

const leaveOutStep = createStep(
  "recovery-leave-out",
  async (input: LeaveOutInput, { container }) => {
    const { note, by } = input
    const entry = await read(container, input)
    const row = {
      ...entry,
      id: newId("rlef"),
      note: note || null,
      added_at: new Date(input.now),
      added_by: by,
    }
    const isNew = await recoveryModule(container).transaction((db) =>
      insertLeftOut(db, row)
    )
    if (!isNew) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This is left out already."
      )
    }
    return new StepResponse({ id: row.id })
  }
)

async function read(
  container: MedusaContainer,
  { who, customer_group_id }: LeaveOutInput
): Promise<{ kind: LeftOutKind; value: string }> {
  if (customer_group_id) {
    await container
      .resolve(Modules.CUSTOMER)
      .retrieveCustomerGroup(customer_group_id, { select: ["id"] })
    return { kind: "group", value: customer_group_id }
  }
  const entry = readLeftOut(who ?? "")
  if (!entry) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `"${(who ?? "").slice(0, 100)}" is neither an address nor a domain. Enter one such as boss@example.com or @example.com.`
    )
  }
  return entry
}

/**
 * Leaves people out from the next message on: by an address, a domain with all
 * below it, or a customer group.
 * @throws MedusaError INVALID_DATA for what is none of them, NOT_FOUND for a
 *   group that is not there, NOT_ALLOWED for what is left out already
 */
export const leaveOutWorkflow = createWorkflow(
  "recovery-leave-out",
  (input: LeaveOutInput) => new WorkflowResponse(leaveOutStep(input))
)
