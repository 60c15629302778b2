import { z } from "@medusajs/framework/zod"

import { CONSENT_MODES } from "../../../domain/consent/consent-mode"
import { CONSENT_PLACES } from "../../../domain/consent/consent-place"

const MODES_HINT =
  'must say what to ask for in each place, such as { eu: "soft_opt_in", us: "legitimate_interest", elsewhere: "explicit" }'
const MODE_HINT = `must be ${CONSENT_MODES.map((mode) => `"${mode}"`).join(", ")}`

/** A place, or a country of its own. */
const PLACE = new RegExp(`^(${CONSENT_PLACES.join("|")}|[a-z]{2})$`)

/** How a fresh store begins; afterwards the dashboard decides. */
export const sequence = z
  .strictObject(
    {
      activate: z.boolean({ error: "must be true or false" }).default(false),
      consentModes: z
        .record(
          z.string().regex(PLACE, {
            error: `must be one of ${CONSENT_PLACES.join(", ")}, or a country's code in lowercase`,
          }),
          z.enum([...CONSENT_MODES], { error: MODE_HINT }),
          { error: MODES_HINT }
        )
        .optional(),
    },
    {
      error:
        'must be an object, such as { activate: true, consentModes: { eu: "soft_opt_in", elsewhere: "explicit" } }',
    }
  )
  .refine(({ activate, consentModes }) => !activate || consentModes, {
    path: ["consentModes"],
    error: `${MODES_HINT}: a sequence that is active from the start begins with what you choose here, and nothing is assumed`,
  })
  .prefault({})
