import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { type AdCover, tidyCovers } from "../../domain/consent/ad-cover"
import { addWordings } from "../../modules/recovery/queries/consent/add-wordings"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { loadWordings } from "./load-wordings"

export type ChangeWordingInput = {
  /** Of one of our own questions, such as `email_yes`. */
  key: string
  locale: string
  /** `{shop}` stands for the store's name. */
  text: string
  /** Of a question about ads: what its words say, too. Left out, it is none
   *  for new words, and stays for the same. */
  covers?: AdCover[]
  actor_id: string | null
}

const changeWordingStep = createStep(
  "recovery-change-wording",
  async (input: ChangeWordingInput, { container }) => {
    const recovery = recoveryModule(container)
    // The first version is the one that ships.
    const known = await loadWordings(recovery)
    const same = known.find(
      ({ key, locale, text }) =>
        key === input.key && locale === input.locale && text === input.text
    )
    const covers = tidyCovers(input.covers ?? same?.covers)
    await recovery.transaction((db) =>
      addWordings(db, [{ ...input, covers, id: newId("rcwd") }])
    )
    return new StepResponse(undefined)
  }
)

/**
 * Asks people in other words from now on: the next version. Earlier ones stay,
 * as what people have said yes or no to.
 */
export const changeWordingWorkflow = createWorkflow(
  "recovery-change-wording",
  (input: ChangeWordingInput) => new WorkflowResponse(changeWordingStep(input))
)
