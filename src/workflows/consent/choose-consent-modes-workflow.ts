import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { ConsentMode } from "../../domain/consent/consent-mode"
import {
  CONSENT_PLACES,
  type ConsentPlace,
} from "../../domain/consent/consent-place"
import { insertConsentChoices } from "../../modules/recovery/queries/consent/insert-consent-choices"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"

export type ChooseConsentModesInput = {
  choices: {
    /** A `ConsentPlace`, or a country's code in lowercase. */
    place: string
    /** Null: no choice of its own any more. */
    mode: ConsentMode | null
    /** Left out: every sales channel that has no choice of its own. */
    sales_channel_id?: string | null
    /** Since when everybody who buys could say no. */
    offered_since?: Date | string | null
  }[]
  actor_id: string | null
  now: Date
}

const COUNTRY = /^[a-z]{2}$/

const chooseConsentModesStep = createStep(
  "recovery-choose-consent-modes",
  async (input: ChooseConsentModesInput, { container }) => {
    const now = new Date(input.now)
    for (const { place, offered_since } of input.choices) {
      if (
        !CONSENT_PLACES.includes(place as ConsentPlace) &&
        !COUNTRY.test(place)
      ) {
        throw refusal(
          `"${place}" is no place: name one of ${CONSENT_PLACES.join(", ")}, or a country's code such as "de".`
        )
      }
      if (offered_since && new Date(offered_since) > now) {
        throw refusal(
          "offered_since must be a day that is over: since when has everybody who buys been able to say no?"
        )
      }
    }
    await recoveryModule(container).transaction((db) =>
      insertConsentChoices(
        db,
        input.choices.map((choice) => ({
          id: newId("rcch"),
          place: choice.place,
          mode: choice.mode,
          sales_channel_id: choice.sales_channel_id ?? null,
          offered_since: choice.offered_since
            ? new Date(choice.offered_since)
            : null,
          actor_id: input.actor_id,
          chosen_at: now,
        }))
      )
    )
    return new StepResponse(undefined)
  }
)

const refusal = (sentence: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, sentence)

/**
 * Chooses what people are asked for before they are written to, by place and
 * sales channel. Each choice is kept with who made it and when; the last one
 * holds, from the next message on.
 * @throws MedusaError INVALID_DATA for a place that there is not
 */
export const chooseConsentModesWorkflow = createWorkflow(
  "recovery-choose-consent-modes",
  (input: ChooseConsentModesInput) =>
    new WorkflowResponse(chooseConsentModesStep(input))
)
