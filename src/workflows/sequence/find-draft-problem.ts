import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import type { AdminSequencePlan } from "../../types"
import { requireSoundPlan } from "./require-sound-plan"

/** What keeps a plan from being published, in a sentence; null: nothing. */
export async function findDraftProblem(
  container: MedusaContainer,
  plan: AdminSequencePlan,
  now: Date
): Promise<string | null> {
  try {
    await requireSoundPlan(container, plan, now)
    return null
  } catch (error) {
    if (MedusaError.isMedusaError(error)) {
      return error.message
    }
    throw error
  }
}
