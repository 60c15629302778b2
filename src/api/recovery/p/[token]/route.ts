import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { readPreferenceForm } from "../../../../domain/consent/read-preference-form"
import {
  setPreferencesWorkflow,
  viewPreferencesWorkflow,
} from "../../../../workflows"
import { recoveryModule } from "../../../../workflows/recovery-module"
import { answerProbe } from "../../answer-probe"
import { readRawBody } from "../../read-raw-body"
import { answerLink } from "../../send-page"
import { sendPreferences } from "../../send-preferences"
import { toLinkRequest } from "../../to-link-request"

/** Many times what the page's own forms send. */
const LARGEST = 8 * 1024

/** Shows what a link's person gets; looking at it changes nothing. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  if (answerProbe(req, res)) {
    return
  }
  await answerLink(req, res, async () => {
    sendPreferences(req, res, await view(req), { outcome: null })
  })
}

/**
 * One of the page's forms. What none of them can have sent changes nothing,
 * and is told so.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  if (answerProbe(req, res)) {
    return
  }
  const body = await readRawBody(req, LARGEST)
  await answerLink(req, res, async () => {
    const change = body && readPreferenceForm(body.toString("utf8"))
    const result = change && (await set(req, change))
    if (result) {
      const outcome = result.changed ? "saved" : "unchanged"
      return sendPreferences(req, res, result, { outcome })
    }
    const status = body ? 400 : 413
    sendPreferences(req, res, await view(req), {
      outcome: "unchanged",
      status,
    })
  })
}

async function view(req: MedusaRequest) {
  const { result } = await viewPreferencesWorkflow(req.scope).run({
    input: toLinkRequest(req),
  })
  return result
}

/** Null for what the page does not offer. */
async function set(
  req: MedusaRequest,
  change: NonNullable<ReturnType<typeof readPreferenceForm>>
) {
  try {
    const { result } = await setPreferencesWorkflow(req.scope).run({
      input: {
        token: req.params.token!,
        change,
        now: recoveryModule(req.scope).now(),
      },
    })
    return result
  } catch (error) {
    if ((error as MedusaError).type === MedusaError.Types.INVALID_DATA) {
      return null
    }
    throw error
  }
}
